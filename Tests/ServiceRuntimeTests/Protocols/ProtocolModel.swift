import Testing

@testable import ServiceRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A model with protocol tests, looked at shape by shape without generated code.
struct ProtocolModel {
    /// One test of a protocol, with the operation or error that it is about.
    struct Case: CustomTestStringConvertible {
        let id: String
        let values: [String: Document]
        let shapeID: String
        var testDescription: String { id }

        var params: [String: Document] { values["params"]?.objectValue ?? [:] }
        var headers: [String: Document] { values["headers"]?.objectValue ?? [:] }
        func texts(_ name: String) -> [String] { values[name]?.arrayValue?.compactMap(\.stringValue) ?? [] }
        func text(_ name: String) -> String? { values[name]?.stringValue }
    }

    let shapes: [String: Document]

    /// The folder with the tests, if it lies beside this checkout.
    static let folder: String? = {
        var path = #filePath
        while let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            path = String(path[..<slash])
            let candidate = path + "/shared/conformance/protocol-tests"
            if FileManager.default.fileExists(atPath: candidate) { return candidate }
        }
        return nil
    }()

    init?(_ name: String) {
        guard let folder = Self.folder, let data = FileManager.default.contents(atPath: "\(folder)/\(name).json"),
            let document = try? Document(json: Array(data)), let shapes = document["shapes"]?.objectValue
        else { return nil }
        self.shapes = shapes
    }

    /// The tests for clients of one trait, on all shapes.
    func cases(_ trait: String) -> [Case] {
        shapes.keys.sorted().flatMap { id in
            (traits(id)["smithy.test#\(trait)"]?.arrayValue ?? []).compactMap { test in
                guard let values = test.objectValue, let name = values["id"]?.stringValue,
                    (values["appliesTo"]?.stringValue ?? "client") == "client"
                else { return nil }
                return Case(id: name, values: values, shapeID: id)
            }
        }
    }

    func traits(_ id: String) -> [String: Document] { shapes[id]?["traits"]?.objectValue ?? [:] }

    func members(_ id: String) -> [String: Document] { shapes[id]?["members"]?.objectValue ?? [:] }

    func target(_ value: Document?) -> String? { value?["target"]?.stringValue }

    /// The kind of shape, for example `list`, also of the prelude's.
    func kind(_ id: String) -> String {
        shapes[id]?["type"]?.stringValue ?? String(id.drop { $0 != "#" }.dropFirst()).lowercased()
    }

    /// A trait of a member or else of its target.
    func trait(_ name: String, of member: Document) -> Document? {
        member["traits"]?["smithy.api#\(name)"] ?? target(member).flatMap { traits($0)["smithy.api#\(name)"] }
    }

    /// The format of a member's timestamps, or of those in its list.
    func format(of member: Document, default format: TimestampFormat) -> TimestampFormat {
        var name = trait("timestampFormat", of: member)?.stringValue
        if name == nil, let list = target(member), let element = shapes[list]?["member"] {
            name = trait("timestampFormat", of: element)?.stringValue
        }
        switch name {
        case "epoch-seconds": return .epochSeconds
        case "date-time": return .dateTime
        case "http-date": return .httpDate
        default: return format
        }
    }
}

/// A value of a test as HTTP bindings take it.
struct BindableValue: HTTPBindable {
    var httpText: String

    init?(httpText: String) { self.httpText = httpText }

    static var httpErrorCorrection: Self { Self("") }

    private init(_ text: String) { httpText = text }

    /// - Parameter isFloat: Whether the model has a float here, whose tests may say it as a text.
    init(_ value: Document) {
        switch value {
        case .boolean(let value): self.init(value.httpText)
        case .integer(let value): self.init(value.httpText)
        case .number(let value): self.init(value.httpText)
        case .string(let value): self.init(value)
        default: self.init("\(value)")
        }
    }
}

extension Document {
    /// The seconds of a timestamp in a test.
    var timestamp: Timestamp? {
        switch self {
        case .integer(let value): Timestamp(timeIntervalSince1970: Double(value))
        case .number(let value): Timestamp(timeIntervalSince1970: value)
        default: nil
        }
    }
}
