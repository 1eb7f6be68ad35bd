/// Finds single settings: in a variable, else in the profile.
final class ConfiguredSettings {
    private let environment: EnvironmentVariables
    private var files: SharedConfiguration?

    init(_ environment: EnvironmentVariables) {
        self.environment = environment
    }

    /// A setting's text; nil where it is not set up.
    /// - Parameters:
    ///   - variable: The variable that wins over the profile; nil for a setting without one.
    ///   - key: The setting's name in the profile.
    ///   - section: The setting of the profile that it is nested in, if it is.
    /// - Throws: ``SharedConfigurationError`` where a shared file is needed but cannot be read.
    private func text(
        _ variable: String?, _ key: String, in section: String?
    ) throws -> (name: String, value: String)? {
        if let variable, let value = environment[variable] { return (variable, value) }
        let files = try files ?? SharedConfiguration(environment: environment, profile: nil)
        self.files = files
        let value = section.map { files.profile?.nested[$0]?[key] } ?? files.profile?[key]
        return value.map { (key, $0) }
    }

    /// One of some words.
    /// - Throws: ``InvalidSetting`` for any other.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ variable: String?, _ key: String, in section: String? = nil
    ) throws -> Choice? {
        guard let (name, value) = try text(variable, key, in: section) else { return nil }
        if let choice = Choice(rawValue: value.lowercased()) { return choice }
        let words = Choice.allCases.map(\.rawValue).joined(separator: " or ")
        throw InvalidSetting(name: name, value: value, expected: words)
    }

    /// True or false.
    /// - Throws: ``InvalidSetting`` for anything else.
    func flag(_ variable: String?, _ key: String, in section: String? = nil) throws -> Bool? {
        guard let (name, value) = try text(variable, key, in: section) else { return nil }
        if let flag = Bool(value.lowercased()) { return flag }
        throw InvalidSetting(name: name, value: value, expected: "true or false")
    }

    /// A whole number.
    /// - Throws: ``InvalidSetting`` for anything else.
    func number(_ variable: String?, _ key: String, _ range: ClosedRange<Int>) throws -> Int? {
        guard let (name, value) = try text(variable, key, in: nil) else { return nil }
        if let number = Int(value), range.contains(number) { return number }
        throw InvalidSetting(name: name, value: value, expected: "\(range.lowerBound) to \(range.upperBound)")
    }
}

/// A setting whose value means nothing.
struct InvalidSetting: Error, Sendable, Hashable, CustomStringConvertible {
    let name: String
    let value: String
    let expected: String

    var description: String { "\(name) is \"\(value)\" and must be \(expected)" }
}
