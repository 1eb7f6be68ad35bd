import ServiceRuntime
import Testing

@Suite struct HTTPBindableTests {
    @Test("numbers read only what HTTP bindings write")
    func numbers() {
        #expect(Double(httpText: "1.5e3") == 1500)
        #expect(Double(httpText: "-Infinity") == -.infinity)
        #expect(Double(httpText: "NaN")?.isNaN == true)
        for text in ["0x10", "inf", "nan", "1_0", "", " 1"] { #expect(Double(httpText: text) == nil) }
        #expect(Int8(httpText: "-128") == -128)
        #expect(Int8(httpText: "128") == nil)
        #expect(Int(httpText: "1.0") == nil)
        #expect(Bool(httpText: "True") == nil)
        #expect(BigInteger(httpText: "123456789012345678901234567890")?.httpText == "123456789012345678901234567890")
    }

    @Test("floats have their shortest text")
    func floats() {
        #expect((1.0).httpText == "1")
        #expect(Float(1.1).httpText == "1.1")
        #expect((-0.5).httpText == "-0.5")
        #expect(Double.nan.httpText == "NaN")
    }
}
