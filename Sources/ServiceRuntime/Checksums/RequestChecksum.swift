internal import HTTPTypes

/// The choice of the checksum that a request carries (`aws.protocols#httpChecksum`, "Client behavior").
enum RequestChecksum {
    /// The algorithm to compute with; `nil` where none is asked for, or the input brings the checksum itself.
    /// - Parameters:
    ///   - checksum: The operation's checksums.
    ///   - isRequired: Whether the operation requires one.
    ///   - chosen: The algorithm that the input names in the body.
    ///   - use: What the configuration says of checksums that are not required.
    ///   - fields: The request's fields, in which the algorithm is named where nobody chose one.
    /// - Throws: ``ClientError/invalidInput(_:)`` for an algorithm that is not known here.
    static func algorithm(
        _ checksum: OperationDescription.Checksum, isRequired: Bool, chosen: String?,
        use: ClientConfiguration.ChecksumUse, fields: inout HTTPFields
    ) throws(ClientError) -> ChecksumAlgorithm? {
        if isGiven(fields) { return nil }
        let header = checksum.algorithmHeader.flatMap { $0.isEmpty ? nil : $0 }
        if let name = chosen ?? header.flatMap({ fields.first(of: [$0]) }) {
            guard let algorithm = ChecksumAlgorithm(rawValue: name.uppercased()) else {
                let known = ChecksumAlgorithm.allCases.map(\.rawValue).joined(separator: ", ")
                throw .invalidInput(
                    "the checksum algorithm \(name) is not one of \(known); give the checksum itself instead")
            }
            return algorithm
        }
        // The older checksum serves where one is required.
        let hasMD5 = fields.first(of: ["Content-MD5"]) != nil
        guard use == .whenSupported || isRequired && !hasMD5 else { return nil }
        if let header { fields.set(header, ChecksumAlgorithm.standard.rawValue) }
        return .standard
    }

    /// Whether the input brings a checksum.
    private static func isGiven(_ fields: HTTPFields) -> Bool {
        let prefix = "x-amz-checksum-"
        return fields.contains { field in
            let name = field.name.canonicalName
            return name.hasPrefix(prefix) && !["algorithm", "mode", "type"].contains(name.dropFirst(prefix.count))
        }
    }
}
