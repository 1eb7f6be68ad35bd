internal import HTTPTypes

extension ServiceDescription.Customization {
    /// Changes what an input wrote.
    /// - Throws: ``ClientError/invalidInput(_:)``, or what the reading of a body throws.
    func adapt(_ writer: inout RequestWriter) async throws {
        switch self {
        case .none, .s3: break
        case .route53: Self.dropResourceTypes(&writer)
        case .glacier:
            Self.completeAccount(&writer)
            try await Self.addHashes(to: &writer)
        }
    }

    // MARK: Route 53

    /// Identifiers come as `/hostedzone/Z1`, of which a path takes `Z1`.
    private static func dropResourceTypes(_ writer: inout RequestWriter) {
        for index in writer.labels.indices {
            let value = writer.labels[index].value
            for type in ["/hostedzone/", "/change/", "/delegationset/"] where value.hasPrefix(type) {
                writer.labels[index].value = String(value.dropFirst(type.count))
            }
        }
    }

    // MARK: Glacier

    /// A hyphen stands for the account of the credentials.
    private static func completeAccount(_ writer: inout RequestWriter) {
        let label = "accountId"
        guard writer.operation.path.contains("{\(label)}") else { return }
        writer.labels.removeAll { $0.name == label && $0.value.isEmpty }
        if !writer.labels.contains(where: { $0.name == label }) { writer.labels.append((label, "-")) }
    }

    private static func addHashes(to writer: inout RequestWriter) async throws {
        guard case .stream(let body, _) = writer.payload else { return }
        guard body.isReplayable else {
            throw ClientError.invalidInput("Glacier needs the hash of a body ahead: give one that can be read twice")
        }
        var hashes = GlacierHashes()
        for try await chunk in body { hashes.update(chunk) }
        writer.fields[.amazonContentSHA256] = hashes.linear
        let tree = "x-amz-sha256-tree-hash"
        if writer.fields.first(of: [tree]) == nil { writer.fields.set(tree, hashes.tree) }
    }
}
