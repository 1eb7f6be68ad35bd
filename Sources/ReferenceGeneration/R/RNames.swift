import Documentation
import ServiceModel

/// The names that an R package of the service gives its functions.
///
/// Source: the rules of paws, `spec/reference-pages`.
struct RNames: Sendable {
    /// What the client's function is called, and what every function's name begins with: `connect`.
    let service: String
    /// The name of each operation, without the service: `create_queue`.
    private let operations: [ShapeID: String]

    init(_ service: ReferenceService, prefixes: [String: String]) {
        let prefix = RNames.prefix(of: service)
        self.service = prefixes[prefix] ?? prefix
        var operations: [ShapeID: String] = [:]
        var taken: Set<String> = []
        for operation in service.service.operations {
            let wanted = RNames.snakeCase(operation.name)
            var name = wanted
            var number = 2
            while !taken.insert(name).inserted {
                name = "\(wanted)_\(number)"
                number += 1
            }
            operations[operation.shape.id] = name
        }
        self.operations = operations
    }

    /// An operation's name in the client: `create_queue`.
    func method(_ operation: ServiceOperation) -> String { operations[operation.shape.id] ?? "" }

    /// An operation's function: `connect_create_queue`.
    func function(_ operation: ServiceOperation) -> String { "\(service)_\(method(operation))" }

    // MARK: Rules

    /// What a service's functions begin with by rule: letters and digits of the short name, without the vendor.
    private static func prefix(of service: ReferenceService) -> String {
        if service.isOfAWS {
            // Smithy models of AWS' services lack the short name, which is most often that of the SDKs.
            let fallback = service.model.documentationIsHTML ? service.fullName : service.sdkID
            var name = Substring(service.abbreviation.flatMap { $0.isEmpty ? nil : $0 } ?? fallback)
            while name.utf8.first == 0x20 { name.removeFirst() }
            for vendor in ["Amazon", "AWS"] where name.hasPrefix(vendor) {
                name = name.dropFirst(vendor.count)
                break
            }
            let prefix = identifier(name)
            if !prefix.isEmpty { return prefix }
        }
        let prefix = identifier(Substring(service.sdkID))
        return prefix.isEmpty ? identifier(Substring(service.service.shape.id.name)) : prefix
    }

    /// The letters and digits of a text, from its first letter on, in lower case.
    private static func identifier(_ text: Substring) -> String {
        let letters = text.utf8.lazy.map { $0.lowerCased }.drop { !$0.isLowerCaseLetter }
        return String(decoding: letters.filter { $0.isLowerCaseLetter || $0.isDigit }, as: UTF8.self)
    }

    /// `CreateQueue` as `create_queue`: an underscore stands before and after each capital with small letters behind it.
    static func snakeCase(_ name: String) -> String {
        let bytes = Array(name.utf8)
        var result: [UInt8] = []
        func separate() {
            if let last = result.last, last != 0x5F { result.append(0x5F) }
        }
        var index = 0
        while index < bytes.count {
            guard bytes[index].isUpperCaseLetter, index + 1 < bytes.count, bytes[index + 1].isLowerCaseLetter else {
                if bytes[index] == 0x5F { separate() } else { result.append(bytes[index].lowerCased) }
                index += 1
                continue
            }
            separate()
            result.append(bytes[index].lowerCased)
            index += 1
            while index < bytes.count, bytes[index].isLowerCaseLetter {
                result.append(bytes[index])
                index += 1
            }
            separate()
        }
        if result.last == 0x5F { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }

    /// A name as R code has it: in back-quotes where it is none by itself.
    static func quoted(_ name: String) -> String {
        if RSyntax.isName(name) { return name }
        return "`\(name.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "'"))`"
    }
}
