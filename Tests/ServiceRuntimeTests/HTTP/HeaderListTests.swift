import Testing

@testable import ServiceRuntime

@Suite struct HeaderListTests {
    @Test(
        "lists are split at commas outside quotation marks",
        arguments: [
            ("a, b,c", ["a", "b", "c"]),
            (#""b,c", "\"def\"", a"#, ["b,c", #""def""#, "a"]),
            ("", []), (" , a,, ", ["a"]), (#""""#, [""]), (#""open, "#, ["open, "]), (#""a"junk, b"#, ["a", "b"]),
            ("\"\\", ["\\"]),
        ])
    func split(text: String, elements: [String]) {
        #expect(HeaderList.split(text) == elements)
    }

    @Test("what is joined splits into the same", arguments: [["a", "b,c", #"d"e"#, #"f\,"#], ["x"], []])
    func roundTrip(elements: [String]) {
        #expect(HeaderList.split(HeaderList.join(elements, quotes: true)) == elements)
    }

    @Test("lists of dates are split at every second comma")
    func dates() {
        let date = "Mon, 16 Dec 2019 23:48:18 GMT"
        #expect(HeaderList.splitDates("\(date), \(date)") == [date, date])
        #expect(HeaderList.splitDates(date) == [date])
        #expect(HeaderList.splitDates("").isEmpty)
    }
}
