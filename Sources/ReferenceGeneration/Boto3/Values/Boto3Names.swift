import ServiceModel

/// What boto3 calls services and operations.
struct Boto3Names {
    /// The name that a client is made by: `application-autoscaling`.
    let service: String
    /// The name of the client's class: `ApplicationAutoScaling`.
    let clientClass: String

    init(_ service: ReferenceService, overrides: Boto3Overrides) {
        let words = service.sdkID.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
        let derived = words.map { String(decoding: $0.map(\.lowerCased), as: UTF8.self) }.joined(separator: "-")
        self.service = overrides.name ?? (derived.utf8.allSatisfy(Boto3Names.isPlain) ? derived : service.folderName)
        clientClass = Boto3Names.clientClass(service)
    }

    private static func isPlain(_ byte: UInt8) -> Bool { byte.isLetterOrDigit || byte == 0x2D }

    /// The service's short name, else its title, without the vendor and without what is no part of a word.
    ///
    /// Smithy models have no short names: the name that SDKs know the service by is nearest.
    private static func clientClass(_ service: ReferenceService) -> String {
        let name = service.abbreviation ?? (service.model.documentationIsHTML ? service.fullName : service.sdkID)
        let bare = remove("AWS", from: remove("Amazon", from: Array(name.utf8)))
        let word = bare.filter { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }
        return word.isEmpty ? service.service.shape.id.name : String(decoding: word, as: UTF8.self)
    }

    private static func remove(_ word: String, from text: [UInt8]) -> [UInt8] {
        let word = Array(word.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < text.count {
            if text[index...].starts(with: word) {
                index += word.count
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }

    /// The method of an operation: `CreateQueue` → `create_queue`. A name with an underscore is one already.
    static func method(_ operation: String) -> String {
        if operation.utf8.contains(UInt8(ascii: "_")) { return operation }
        let bytes = CommandName.hyphenated(operation).utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }
        return String(decoding: bytes, as: UTF8.self)
    }
}
