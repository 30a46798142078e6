import Linking

/// The style sheet and scripts, under names that carry the hash of their content.
package struct Assets: Sendable {
  /// By the name in `templates/assets/`: "site.css" → "tai-nguyen/site.1f2e3d4c.css".
  package var addresses: [String: String]

  package init(addresses: [String: String] = [:]) { self.addresses = addresses }

  package func address(_ name: String) -> String { addresses[name] ?? Address.assets + name }
}
