/// CBOR read by a reader of the tests' own, so that what the runtime writes is not judged by what the runtime reads.
/// Source: RFC 8949.
indirect enum CBORContent {
    case integer(Int128)
    case float(Double)
    case boolean(Bool)
    case null
    case undefined
    case bytes([UInt8])
    case text(String)
    case array([CBORContent])
    case map([(key: CBORContent, value: CBORContent)])
    case tagged(UInt64, CBORContent)

    /// Reads one item that is all there is; `nil` for anything else.
    init?(_ bytes: [UInt8]) {
        var parser = CBORContentParser(rest: bytes[...])
        guard let item = parser.item(), parser.rest.isEmpty else { return nil }
        self = item
    }
}

extension CBORContent: Equatable {
    /// Whether both say the same: floats by their value, maps whatever their order, lengths however they are written.
    static func == (left: CBORContent, right: CBORContent) -> Bool {
        switch (left, right) {
        case (.integer(let left), .integer(let right)): left == right
        case (.float(let left), .float(let right)): left == right || left.isNaN && right.isNaN
        case (.boolean(let left), .boolean(let right)): left == right
        case (.null, .null), (.undefined, .undefined): true
        case (.bytes(let left), .bytes(let right)): left == right
        case (.text(let left), .text(let right)): left == right
        case (.array(let left), .array(let right)): left == right
        case (.map(let left), .map(let right)):
            left.count == right.count
                && left.allSatisfy { entry in right.contains { $0.key == entry.key && $0.value == entry.value } }
        case (.tagged(1, let left), .tagged(1, let right)): left.seconds != nil && left.seconds == right.seconds
        case (.tagged(let left, let value), .tagged(let right, let other)): left == right && value == other
        default: false
        }
    }

    /// A moment's seconds, which may be an integer or a float.
    private var seconds: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .float(let value): value
        default: nil
        }
    }
}

private struct CBORContentParser {
    var rest: ArraySlice<UInt8>

    mutating func item() -> CBORContent? {
        guard let head = rest.popFirst() else { return nil }
        let information = head & 0x1F
        switch head >> 5 {
        case 0: return argument(information).map { .integer(Int128($0)) }
        case 1: return argument(information).map { .integer(-1 - Int128($0)) }
        case 2: return string(2, information).map(CBORContent.bytes)
        case 3: return string(3, information).flatMap { String(validating: $0, as: UTF8.self) }.map(CBORContent.text)
        case 4: return items(information, perEntry: 1).map(CBORContent.array)
        case 5:
            return items(information, perEntry: 2).map { items in
                .map(stride(from: 0, to: items.count, by: 2).map { (items[$0], items[$0 + 1]) })
            }
        case 6:
            guard let tag = argument(information), let content = item() else { return nil }
            return .tagged(tag, content)
        default: return simple(information)
        }
    }

    /// The number in or after an item's first byte; `nil` where there is none, as for an indefinite length.
    private mutating func argument(_ information: UInt8) -> UInt64? {
        if information < 24 { return UInt64(information) }
        guard information < 28 else { return nil }
        let count = 1 << Int(information - 24)
        guard rest.count >= count else { return nil }
        var value: UInt64 = 0
        for _ in 0..<count { value = value << 8 | UInt64(rest.removeFirst()) }
        return value
    }

    private mutating func string(_ major: UInt8, _ information: UInt8) -> [UInt8]? {
        if information < 31 {
            guard let length = argument(information), length <= UInt64(rest.count) else { return nil }
            defer { rest = rest.dropFirst(Int(length)) }
            return Array(rest.prefix(Int(length)))
        }
        var bytes: [UInt8] = []
        while let head = rest.popFirst(), head != 0xFF {
            guard head >> 5 == major, head & 0x1F != 31, let chunk = string(major, head & 0x1F) else { return nil }
            bytes += chunk
        }
        return bytes
    }

    private mutating func items(_ information: UInt8, perEntry: Int) -> [CBORContent]? {
        var items: [CBORContent] = []
        if information < 31 {
            guard let count = argument(information), count <= UInt64(rest.count) else { return nil }
            for _ in 0..<Int(count) * perEntry {
                guard let item = item() else { return nil }
                items.append(item)
            }
            return items
        }
        while let head = rest.first, head != 0xFF {
            guard let item = item() else { return nil }
            items.append(item)
        }
        return rest.popFirst() == 0xFF && items.count.isMultiple(of: perEntry) ? items : nil
    }

    private mutating func simple(_ information: UInt8) -> CBORContent? {
        switch information {
        case 20: .boolean(false)
        case 21: .boolean(true)
        case 22: .null
        case 23: .undefined
        case 25: argument(25).map { .float(halfPrecision(UInt16($0))) }
        case 26: argument(26).map { .float(Double(Float(bitPattern: UInt32($0)))) }
        case 27: argument(27).map { .float(Double(bitPattern: $0)) }
        default: nil
        }
    }

    private func halfPrecision(_ bits: UInt16) -> Double {
        let sign: Double = bits & 0x8000 == 0 ? 1 : -1
        let exponent = Int(bits >> 10 & 0x1F)
        let fraction = Double(bits & 0x3FF)
        switch exponent {
        case 0: return sign * fraction * 0x1p-24
        case 31: return fraction == 0 ? sign * .infinity : .nan
        default: return sign * (1 + fraction / 1024) * Double(sign: .plus, exponent: exponent - 15, significand: 1)
        }
    }
}
