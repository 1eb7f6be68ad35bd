/// What marks the items of a list, one after the other.
struct ManListMarkers {
    /// The columns of the marks.
    let width: Int
    private let enumeration: RSTNode.Enumeration?
    private var number: Int

    static let bullets = ManListMarkers(width: 2, enumeration: nil, number: 0)

    private init(width: Int, enumeration: RSTNode.Enumeration?, number: Int) {
        self.width = width
        self.enumeration = enumeration
        self.number = number
    }

    /// The numbers of an enumerated list.
    init(_ list: RSTNode, items: Int) {
        number = Int(list.number) - 1
        enumeration = list.enumeration
        switch list.enumeration {
        case .arabic: width = String(items).utf8.count + String(number).utf8.count + 1
        case .lowerAlpha, .upperAlpha: width = 3
        case .lowerRoman, .upperRoman: width = 5
        }
    }

    /// The request for the next item.
    mutating func next() -> [UInt8] {
        number += 1
        return Array(".IP ".utf8) + mark + Array(" \(width)\n".utf8)
    }

    private var mark: [UInt8] {
        let period = UInt8(ascii: ".")
        switch enumeration {
        case nil: return Array("\\(bu".utf8)
        case .arabic: return Array("\(number).".utf8)
        case .lowerAlpha: return [UInt8(truncatingIfNeeded: number + 0x60), period]
        case .upperAlpha: return [UInt8(truncatingIfNeeded: number + 0x40), period]
        case .lowerRoman, .upperRoman:
            return (RomanNumber.text(of: number, inUpperCase: enumeration == .upperRoman) ?? []) + [period]
        }
    }
}
