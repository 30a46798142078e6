/// One step of the recogniser: it trusts certain marks, and adds what they say to the plan.
package protocol Pass: SendableMetatype {
  static func read(_ reading: Reading)
}
