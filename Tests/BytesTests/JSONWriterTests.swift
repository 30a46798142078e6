import Testing

@testable import Bytes

@Suite struct JSONWriterTests {
  @Test func placesCommasByItself() {
    var json = JSONWriter()
    json.object { json in
      json.field("a", "Đắk \"Nông\"")
      json.field("b", nil as Int?)
      json.field(
        "c",
        array: { list in
          list.value(1)
          list.object { $0.field("d", true) }
          list.array { _ in }
        })
      json.field("e", ["x", "y"])
    }
    let bytes = json.finish()
    #expect(bytes.string == #"{"a":"Đắk \"Nông\"","b":null,"c":[1,{"d":true},[]],"e":["x","y"]}"#)
  }
}
