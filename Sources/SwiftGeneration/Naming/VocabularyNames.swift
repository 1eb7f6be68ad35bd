/// The names of Swift and of the runtime that generated code uses, or that a user's code beside it is sure to use.
///
/// A shape with one of these names is renamed (`Error` → `ErrorShape`): a type of the same name in a generated module would
/// hide the other from every file that imports it.
enum VocabularyNames {
    static let all: Set<String> = [
        // Swift
        "Any", "AnyObject", "Array", "AsyncSequence", "Bool", "CaseIterable", "Character", "Codable",
        "CustomStringConvertible", "Data",
        "Date", "Decodable", "Decimal", "Dictionary", "Double", "Duration", "Encodable", "Equatable", "Error", "Float",
        "Hashable",
        "Identifiable", "Int", "Int8", "Int16", "Int32", "Int64", "Iterator", "Never", "Optional", "Protocol", "Range",
        "RawRepresentable",
        "Result", "Self", "Sendable", "Sequence", "Set", "StaticString", "String", "Substring", "Swift", "Task", "Type",
        "UInt", "UInt8",
        "URL", "UUID", "Unit", "Void",
        // ServiceRuntime
        "BigDecimal", "BigInteger", "Blob", "CBORDecodable", "CBOREncodable", "CBORReader", "CBORWriter",
        "ClientConfiguration", "ClientError", "Document", "EventReader", "EventStream", "EventWriter", "HTTPBody",
        "Indirect",
        "IntegerEnumeration", "ItemSequence", "JSONDecodable", "JSONEncodable", "JSONReader", "JSONWriter",
        "MemberStorage", "ModelStructure",
        "ModeledError", "OperationDescription", "OperationInput", "OperationOutput", "PageSequence", "QueryEncodable",
        "QueryWriter", "RequestWriter",
        "ReceivedEvent", "ResponseReader", "SentEvent", "ServiceClientCore", "ServiceDescription", "ServiceError",
        "ServiceErrorDetails",
        "ServiceRuntime",
        "StringEnumeration", "Timestamp", "UnionMember", "UnmodeledError", "XMLDecodable", "XMLEncodable", "XMLReader",
        "XMLWriter",
    ]
}
