import Foundation
import Testing

@testable import ServiceRuntime

/// The official decode tests, from the folder `shared` beside this checkout or beside one of the folders above it.
private enum DecodeTests {
    static let folder: URL? = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            let tests = folder.appendingPathComponent("shared/conformance/cbor")
            if FileManager.default.fileExists(atPath: tests.path) { return tests }
            folder.deleteLastPathComponent()
        }
        return nil
    }()

    struct Case {
        let description: String
        let input: [UInt8]
        let expected: Document
    }

    static func cases(_ file: String) throws -> [Case] {
        let file = try #require(folder).appendingPathComponent(file)
        let document = try Document(json: Array(try Data(contentsOf: file)))
        return try #require(document.arrayValue).map { test in
            Case(
                description: test["description"]?.stringValue ?? "", input: hex(test["input"]?.stringValue ?? ""),
                expected: test["expect"] ?? .null)
        }
    }
}

@Suite(
    "Official CBOR decode tests",
    .enabled(if: DecodeTests.folder != nil, "shared/conformance is not beside this checkout"))
struct CBORConformanceTests {
    @Test("every valid item reads as the expected value")
    func valid() throws {
        let cases = try DecodeTests.cases("decode-success-tests.json")
        #expect(cases.count == 151)
        for test in cases {
            var reader = CBORReader(test.input)
            #expect(matches(&reader, test.expected, test.input), "\(test.description)")
            #expect(reader.failure == nil, "\(test.description)")
        }
    }

    @Test("every malformed item is an error")
    func malformed() throws {
        let cases = try DecodeTests.cases("decode-error-tests.json")
        #expect(cases.count == 56)
        for test in cases {
            #expect(CBORReader(test.input).failure != nil, "\(test.description)")
        }
    }

    /// Whether the reader stands on a value that a test expects: `{"list": [{"uint": 0}]}`.
    private func matches(_ reader: inout CBORReader, _ expected: Document, _ input: [UInt8]) -> Bool {
        guard let (kind, value) = expected.objectValue?.first else { return false }
        switch kind {
        case "uint", "negint":
            // Numbers beyond 64 bits are kept by the big type.
            return value.description == reader.bigInteger().text
        case "bool":
            return reader.boolean() == value.booleanValue
        case "null":
            return reader.isNull
        case "float32":
            return value.integerValue == Int64(reader.float().bitPattern)
        case "float64":
            return value.description == String(reader.double().bitPattern)
        case "string":
            return reader.string() == value.stringValue
        case "bytestring":
            return reader.blob().bytes.map { Document.integer(Int64($0)) } == value.arrayValue
        case "list":
            // Nulls are the closure's to look at, too.
            let wanted = value.arrayValue ?? []
            var index = 0
            let found = reader.sparseList { reader in
                defer { index += 1 }
                return index < wanted.count && matches(&reader, wanted[index], input)
            }
            return found.count == wanted.count
                && zip(found, wanted).allSatisfy { $0 ?? ($1 == ["null": [:]]) }
        case "map":
            let wanted = value.objectValue ?? [:]
            let found = reader.sparseMap { reader in matches(&reader, wanted["foo"] ?? .null, input) }
            return found.keys.sorted() == wanted.keys.sorted()
                && found["foo"] == (wanted["foo"] == ["null": [:]] ? .some(nil) : true)
        case "tag":
            // Readers do not show tags; what reads heads does.
            return value["id"]?.description == tag(input).map { String($0) }
                && matches(&reader, value["value"] ?? .null, input)
        default:
            return false
        }
    }

    private func tag(_ input: [UInt8]) -> UInt64? {
        var bytes = input
        return bytes.withUnsafeMutableBufferPointer { bytes in
            guard var position = bytes.baseAddress else { return nil }
            let head = CBORHead.read(&position, end: position + bytes.count)
            return head?.major == .tag ? head?.argument : nil
        }
    }
}
