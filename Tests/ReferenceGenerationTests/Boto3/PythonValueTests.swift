import Testing

@testable import ReferenceGeneration

/// What is expected is what Python prints.
@Suite("Values as Python writes them")
struct PythonValueTests {
    @Test(
        "numbers",
        arguments: [
            ("3", "3"), ("-0", "0"), ("0.5", "0.5"), ("1.0", "1.0"), ("1e3", "1000.0"),
            ("1494360160.133", "1494360160.133"),
            ("0.0001", "0.0001"), ("0.00001", "1e-05"), ("1e15", "1000000000000000.0"), ("1e16", "1e+16"),
            ("1.5e-7", "1.5e-07"), ("-2.5E+20", "-2.5e+20"),
            ("123456789012345678901234567890", "123456789012345678901234567890"),
            ("0.0", "0.0"), ("1e400", "inf"),
        ])
    func numbers(json: String, python: String) {
        #expect(PythonLiteral.number(json) == python)
    }

    @Test("a text has no character that ends a line")
    func controls() {
        #expect(PythonLiteral.escapingControls("a'\"é") == "a'\"é")
        #expect(
            PythonLiteral.escapingControls("\n\r\t\u{8}\u{C}\u{B}\u{1B}\u{85}\u{2028}")
                == #"\n\r\t\b\f\x0b\x1b\x85\u2028"#)
    }

    @Test(
        "timestamps",
        arguments: [
            ("2016-12-15T01:19:41.000Z", "2016, 12, 15, 1, 19, 41, 3, 350, 0"),
            ("2016-12-15T01:19:41-08:00", "2016, 12, 15, 1, 19, 41, 3, 350, 0"),
            ("2016-12-15 01:19", "2016, 12, 15, 1, 19, 0, 3, 350, -1"),
            ("20161215T011941Z", "2016, 12, 15, 1, 19, 41, 3, 350, 0"),
            ("20161215T0119Z", "2016, 12, 15, 1, 19, 0, 3, 350, 0"),
            ("2020-02-29", "2020, 2, 29, 0, 0, 0, 5, 60, -1"),
            ("Thu, 15 Dec 2016 01:19:41 GMT", "2016, 12, 15, 1, 19, 41, 3, 350, 0"),
            ("1421866952.062", "2015, 1, 21, 19, 2, 32, 2, 21, 0"),
            ("0", "1970, 1, 1, 0, 0, 0, 3, 1, 0"),
            ("-1", "1969, 12, 31, 23, 59, 59, 2, 365, 0"),
            ("951782400", "2000, 2, 29, 0, 0, 0, 1, 60, 0"),
        ])
    func timestamps(text: String, tuple: String) {
        #expect(PythonDateTime.timeTuple(text) == tuple)
    }

    @Test(
        "what is no timestamp is a text",
        arguments: [
            "", "now", "2019-02-29", "2016-13-01", "2016-12-15T25:00:00Z", "2016-12-15x", "1e30",
            "Thu, 15 Foo 2016 01:19:41 GMT",
            "nan",
        ])
    func noTimestamps(text: String) {
        #expect(PythonDateTime.timeTuple(text) == nil)
    }

    @Test(
        "names of methods",
        arguments: [
            ("CreateQueue", "create_queue"), ("ListHITsForQualificationType", "list_hits_for_qualification_type"),
            ("DescribeTapeARNs", "describe_tape_arns"), ("Get_it", "Get_it"), ("ListObjectsV2", "list_objects_v2"),
        ])
    func methods(operation: String, method: String) {
        #expect(Boto3Names.method(operation) == method)
    }
}
