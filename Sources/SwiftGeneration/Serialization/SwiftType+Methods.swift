// The names of the runtime's methods, the same in the readers and writers of all formats.
extension SwiftType {
    /// The runtime's method that reads or writes such a value.
    var method: String {
        switch self {
        case .string: "string"
        case .boolean: "boolean"
        case .byte: "byte"
        case .short: "short"
        case .integer: "integer"
        case .long: "long"
        case .float: "float"
        case .double: "double"
        case .bigInteger: "bigInteger"
        case .bigDecimal: "bigDecimal"
        case .blob, .stream: "blob"
        case .timestamp: "timestamp"
        case .document: "document"
        case .enumeration: "enumeration"
        case .integerEnumeration: "integerEnumeration"
        case .structure, .union, .unit, .eventStream: "structure"
        case .list(.string, sparse: false): "strings"
        case .list(.structure, sparse: false), .list(.union, sparse: false): "structures"
        case .list(.enumeration, sparse: false): "enumerations"
        case .map(.string, .string, sparse: false): "stringMap"
        case .list, .map: collectionMethod
        }
    }

    /// The runtime's method for any collection of its kind, whose elements a closure handles.
    var collectionMethod: String {
        switch self {
        case .list(_, let sparse): sparse ? "sparseList" : "list"
        case .map(_, _, let sparse): sparse ? "sparseMap" : "map"
        default: method
        }
    }

    /// What a collection holds.
    var element: SwiftType? {
        switch self {
        case .list(let element, _): element
        case .map(_, let value, _): value
        default: nil
        }
    }

    /// What a collection holds, where ``method`` takes a closure to handle it.
    var handledElement: SwiftType? {
        switch self {
        case .list(.string, sparse: false), .list(.structure, sparse: false), .list(.union, sparse: false),
            .list(.enumeration, sparse: false), .map(.string, .string, sparse: false):
            nil
        default: element
        }
    }
}
