/// What a configuration says of checksums, compression and Amazon S3, completed from the environment and the shared files.
struct TransferSettings: Sendable {
    var requestChecksums = ClientConfiguration.ChecksumUse.whenSupported
    var responseChecksums = ClientConfiguration.ChecksumUse.whenSupported
    var compression = ClientConfiguration.Compression()
    var s3 = ClientConfiguration.S3()

    /// The settings where nothing is configured.
    init() {}

    /// - Throws: ``ClientError/invalidConfiguration(_:)``.
    init(_ configuration: ClientConfiguration) throws(ClientError) {
        do {
            try complete(configuration, ConfiguredSettings(configuration.environment))
        } catch {
            throw .invalidConfiguration(error)
        }
        if !(0...ClientConfiguration.Compression.maximumMinimumSize).contains(compression.minimumSize) {
            throw .invalidConfiguration(
                InvalidSetting(
                    name: "the minimum size for compression", value: String(compression.minimumSize),
                    expected: "0 to \(ClientConfiguration.Compression.maximumMinimumSize)"))
        }
    }

    /// Whether a call depends on the settings, so that for others nothing is looked up.
    static func areNeeded(for operation: OperationDescription, of service: ServiceDescription) -> Bool {
        operation.checksum != nil || operation.options.contains(.requestCompression) || service.customization == .s3
    }

    private mutating func complete(
        _ configuration: ClientConfiguration, _ settings: ConfiguredSettings
    ) throws {
        requestChecksums =
            try configuration.requestChecksumCalculation
            ?? settings.choice("AWS_REQUEST_CHECKSUM_CALCULATION", "request_checksum_calculation") ?? requestChecksums
        responseChecksums =
            try configuration.responseChecksumValidation
            ?? settings.choice("AWS_RESPONSE_CHECKSUM_VALIDATION", "response_checksum_validation") ?? responseChecksums
        if let chosen = configuration.compression {
            compression = chosen
        } else {
            if let isDisabled = try settings.flag("AWS_DISABLE_REQUEST_COMPRESSION", "disable_request_compression") {
                compression.isEnabled = !isDisabled
            }
            let size = try settings.number(
                "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", "request_min_compression_size_bytes",
                0...ClientConfiguration.Compression.maximumMinimumSize)
            compression.minimumSize = size ?? compression.minimumSize
        }
        if let chosen = configuration.s3 {
            s3 = chosen
        } else {
            s3.addressing = try settings.choice(nil, "addressing_style", in: "s3") ?? s3.addressing
            s3.usesAcceleration = try settings.flag(nil, "use_accelerate_endpoint", in: "s3") ?? s3.usesAcceleration
            s3.usesDualStack =
                try settings.flag(nil, "use_dualstack_endpoint", in: "s3")
                ?? settings.flag("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint") ?? s3.usesDualStack
        }
    }
}
