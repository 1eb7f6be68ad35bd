import HTTPTypes
import ServiceTesting
import Testing

@testable import ServiceRuntime

@Suite struct S3AddressingTests {
    private let service = ServiceDescription(
        name: "S3", wireProtocol: .restJSON1, signingName: "s3", endpointPrefix: "s3", customization: .s3)

    private func request(
        _ bucket: String, path: String = "/{Bucket}?list-type=2", key: String? = nil, endpoint: String? = nil,
        _ s3: ClientConfiguration.S3? = nil, operation: String = "ListObjectsV2"
    ) async throws -> RecordedRequest {
        let transport = MockTransport([.json("{}")])
        let core = TestService.core(service, transport, endpoint: endpoint) {
            $0.region = "us-west-2"
            $0.s3 = s3
        }
        let input = AnyInput {
            $0.label("Bucket", bucket)
            $0.label("Key", key)
        }
        let _: NoOutput = try await core.execute(.init(operation, "GET", path), input)
        return try #require(transport.requests.first)
    }

    @Test(
        "the bucket is in the host's name or in the path, as the configuration says",
        arguments: [
            (nil, "https://mybucket.s3.us-west-2.amazonaws.com", "/"),
            (.init(addressing: .virtualHost), "https://mybucket.s3.us-west-2.amazonaws.com", "/"),
            (.init(addressing: .path), "https://s3.us-west-2.amazonaws.com", "/mybucket"),
            (
                .init(addressing: .virtualHost, usesDualStack: true),
                "https://mybucket.s3.dualstack.us-west-2.amazonaws.com", "/"
            ),
            (.init(usesAcceleration: true), "https://mybucket.s3-accelerate.amazonaws.com", "/"),
            (
                .init(usesDualStack: true, usesAcceleration: true),
                "https://mybucket.s3-accelerate.dualstack.amazonaws.com", "/"
            ),
        ] as [(ClientConfiguration.S3?, String, String)])
    func styles(s3: ClientConfiguration.S3?, origin: String, path: String) async throws {
        let request = try await request("mybucket", s3)
        #expect(request.origin == origin)
        #expect(request.path == path)
        #expect(request.query == ["list-type=2"])
    }

    @Test(
        "a bucket whose name is no label of a host stays in the path",
        arguments: ["my.bucket", "MyBucket", "my_bucket", "ab", "-ab", String(repeating: "a", count: 64)])
    func otherNames(bucket: String) async throws {
        let request = try await request(bucket)
        #expect(request.origin == "https://s3.us-west-2.amazonaws.com")
        #expect(request.path == "/\(bucket)")
    }

    @Test(
        "an endpoint that is an address or a name without a domain has the bucket in the path",
        arguments: [
            ("http://127.0.0.1:9000", "http://127.0.0.1:9000", "/mybucket"),
            ("http://[::1]:9000", "http://[::1]:9000", "/mybucket"),
            ("http://localhost:9000", "http://localhost:9000", "/mybucket"),
            ("http://minio:9000/base", "http://minio:9000", "/base/mybucket"),
            ("https://storage.example.com", "https://mybucket.storage.example.com", "/"),
        ])
    func endpoints(endpoint: String, origin: String, path: String) async throws {
        let request = try await request("mybucket", endpoint: endpoint)
        #expect(request.origin == origin)
        #expect(request.path == path)
    }

    @Test("without encryption a bucket's name may have dots in the host's name, but not be an address")
    func dots() async throws {
        #expect(
            try await request("my.bucket", endpoint: "http://s3.example.com").origin
                == "http://my.bucket.s3.example.com")
        #expect(try await request("192.168.5.4", endpoint: "http://s3.example.com").origin == "http://s3.example.com")
    }

    @Test(
        "keys keep their slashes and dots and are encoded",
        arguments: [
            ("my key.txt", "/my%20key.txt"), ("foo/bar/my key.txt", "/foo/bar/my%20key.txt"),
            ("../key.txt", "/../key.txt"), ("foo/../key.txt", "/foo/../key.txt"),
        ])
    func keys(key: String, path: String) async throws {
        #expect(try await request("mybucket", path: "/{Bucket}/{Key+}", key: key).path == path)
    }

    @Test("operations that are not about one existing bucket go to no edge location")
    func notAccelerated() async throws {
        let request = try await request(
            "mybucket", path: "/{Bucket}", .init(usesAcceleration: true), operation: "CreateBucket")
        #expect(request.origin == "https://mybucket.s3.us-west-2.amazonaws.com")
    }

    @Test("a URL to be used later names the bucket in the same place")
    func presigned() async throws {
        let core = TestService.core(service, MockTransport())
        let input = AnyInput {
            $0.label("Bucket", "mybucket")
            $0.label("Key", "a b")
        }
        let url = try await core.presignedURL(
            for: .init("GetObject", "GET", "/{Bucket}/{Key+}"), input: input, expires: .seconds(60))
        #expect(url.hasPrefix("https://mybucket.s3.us-east-1.amazonaws.com/a%20b?X-Amz-Algorithm=AWS4-HMAC-SHA256&"))
    }

    @Test("an ARN is refused")
    func arn() async throws {
        await #expect {
            _ = try await request("arn:aws:s3:us-west-2:123456789012:accesspoint/x")
        } throws: {
            "\($0)".contains("Bucket is an ARN")
        }
    }

    @Test("an empty bucket is refused rather than another resource named")
    func empty() async throws {
        await #expect { _ = try await request("") } throws: { "\($0)".contains("Bucket is part of the request's path") }
    }
}
