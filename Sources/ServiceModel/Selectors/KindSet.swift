/// Kinds of shapes, members among them, as a selector names them.
///
/// Source: Smithy 2.0, "Selectors", "Matching shapes by type".
struct KindSet: OptionSet, Sendable {
    let rawValue: UInt32

    init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    init(_ kind: ShapeKind) {
        rawValue = 1 << kind.place
    }

    private init(_ kinds: [ShapeKind]) {
        rawValue = kinds.reduce(0) { $0 | 1 << $1.place }
    }

    static let member = KindSet(rawValue: 1 << 31)
    static let all = KindSet(rawValue: .max)

    /// What a word of a selector stands for; `nil` where it stands for nothing.
    init?(named name: String) {
        switch name {
        case "member": self = .member
        case "number":
            self = KindSet([
                .byte, .short, .integer, .intEnum, .long, .float, .double, .bigInteger, .bigDecimal,
            ])
        case "simpleType": self = KindSet(ShapeKind.allCases.filter(\.isSimple))
        case "dataType": self = KindSet(ShapeKind.allCases.filter(\.isData))
        case "collection", "set": self = KindSet(.list)
        // An enum is a string, and an intEnum an integer.
        case "string": self = KindSet([.string, .enum])
        case "integer": self = KindSet([.integer, .intEnum])
        default:
            guard let kind = ShapeKind(rawValue: name) else { return nil }
            self = KindSet(kind)
        }
    }
}

extension ShapeKind {
    /// The kind's place in a set of bits.
    fileprivate var place: UInt32 {
        switch self {
        case .blob: 0
        case .boolean: 1
        case .string: 2
        case .byte: 3
        case .short: 4
        case .integer: 5
        case .long: 6
        case .float: 7
        case .double: 8
        case .bigInteger: 9
        case .bigDecimal: 10
        case .timestamp: 11
        case .document: 12
        case .enum: 13
        case .intEnum: 14
        case .list: 15
        case .map: 16
        case .structure: 17
        case .union: 18
        case .service: 19
        case .resource: 20
        case .operation: 21
        }
    }
}
