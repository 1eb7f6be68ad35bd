/// Makes names unique by numbers behind them, from 2: `Tag`, `Tag2`.
///
/// Each name is tried from the number on that it had last, so that any count of names that are the same takes no longer than
/// as many others.
struct UniqueNames {
    private let matchesCase: Bool
    private var taken: Set<String> = []
    private var lastNumbers: [String: Int] = [:]

    /// - Parameter matchesCase: Whether names that differ in capitals alone are different.
    init(matchesCase: Bool) { self.matchesCase = matchesCase }

    /// Takes a name; tells whether it was free.
    mutating func take(_ name: String) -> Bool { taken.insert(key(of: name)).inserted }

    func isTaken(_ name: String) -> Bool { taken.contains(key(of: name)) }

    /// Takes a name, or the first free one with a number behind it.
    ///
    /// - Parameter separator: What stands before the number.
    mutating func unique(_ name: String, separator: String = "") -> String {
        if take(name) { return name }
        let key = key(of: name)
        var number = lastNumbers[key] ?? 1
        var numbered: String
        repeat {
            number += 1
            numbered = "\(name)\(separator)\(number)"
        } while !take(numbered)
        lastNumbers[key] = number
        return numbered
    }

    private func key(of name: String) -> String { matchesCase ? name : name.lowercased() }
}
