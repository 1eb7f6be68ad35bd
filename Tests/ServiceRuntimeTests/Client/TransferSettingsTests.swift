import Foundation
import ServiceTesting
import Testing

@testable import ServiceRuntime

@Suite struct TransferSettingsTests {
    private func settings(
        _ environment: EnvironmentVariables, profile: String? = nil,
        change: (inout ClientConfiguration) -> Void = { _ in }
    ) throws -> TransferSettings {
        var configuration = ClientConfiguration(testing: MockTransport())
        configuration.environment = environment
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        if let profile {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let file = folder.appendingPathComponent("config")
            try profile.write(to: file, atomically: true, encoding: .utf8)
            configuration.environment = ["AWS_CONFIG_FILE": file.path]
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        change(&configuration)
        return try TransferSettings(configuration)
    }

    @Test("nothing configured means checksums where they are known, compression from 10 KiB, S3 as it is usual")
    func standard() throws {
        let settings = try settings([:])
        #expect(settings.requestChecksums == .whenSupported)
        #expect(settings.responseChecksums == .whenSupported)
        #expect(settings.compression == .init(isEnabled: true, minimumSize: 10_240))
        #expect(settings.s3 == .init(addressing: .automatic, usesDualStack: false, usesAcceleration: false))
    }

    @Test("the profile of the shared files is read")
    func profile() throws {
        let settings = try settings(
            [:],
            profile: """
                [default]
                request_checksum_calculation = when_required
                response_checksum_validation = when_required
                disable_request_compression = true
                request_min_compression_size_bytes = 512
                use_dualstack_endpoint = true
                s3 =
                  addressing_style = path
                  use_accelerate_endpoint = true
                """)
        #expect(settings.requestChecksums == .whenRequired)
        #expect(settings.responseChecksums == .whenRequired)
        #expect(settings.compression == .init(isEnabled: false, minimumSize: 512))
        #expect(settings.s3 == .init(addressing: .path, usesDualStack: true, usesAcceleration: true))
    }

    @Test("what the configuration says wins")
    func configuration() throws {
        let settings = try settings(["AWS_REQUEST_CHECKSUM_CALCULATION": "when_required"]) {
            $0.requestChecksumCalculation = .whenSupported
            $0.s3 = .init(addressing: .virtualHost)
        }
        #expect(settings.requestChecksums == .whenSupported)
        #expect(settings.s3.addressing == .virtualHost)
    }

    @Test(
        "a value that means nothing is an error that says what does",
        arguments: [
            (
                "AWS_REQUEST_CHECKSUM_CALCULATION", "always",
                "AWS_REQUEST_CHECKSUM_CALCULATION is \"always\" and must be when_supported or when_required"
            ),
            (
                "AWS_DISABLE_REQUEST_COMPRESSION", "yes",
                "AWS_DISABLE_REQUEST_COMPRESSION is \"yes\" and must be true or false"
            ),
            (
                "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", "10485761",
                "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES is \"10485761\" and must be 0 to 10485760"
            ),
        ])
    func invalid(name: String, value: String, message: String) {
        #expect {
            _ = try settings(EnvironmentVariables([name: value]))
        } throws: {
            "\($0)" == "the configuration cannot be used: \(message)"
        }
    }

    @Test("a minimum size beyond the bounds is refused")
    func invalidSize() {
        #expect {
            _ = try settings([:]) { $0.compression = .init(minimumSize: -1) }
        } throws: {
            "\($0)".hasSuffix("the minimum size for compression is \"-1\" and must be 0 to 10485760")
        }
    }
}
