import Crypto
import Foundation
import S3
import ServiceRuntime
import Testing

/// S3 in the REST protocol with XML, for which moto stands in.
@Suite(.serialized) struct S3Tests {
    private func withBucket(_ name: String, _ body: (S3Client) async throws -> Void) async throws {
        let client = S3Client(try await MotoServer.configuration)
        _ = try await client.createBucket(bucket: name)
        try await body(client)
        var objects: [ObjectIdentifier] = []
        for try await page in client.listObjectsV2Pages(ListObjectsV2Request(bucket: name)) {
            objects += (page.contents ?? []).map { ObjectIdentifier(key: $0.key ?? "") }
        }
        if !objects.isEmpty {
            let deleted = try await client.deleteObjects(bucket: name, delete: Delete(objects: objects))
            #expect(deleted.deleted?.count == objects.count)
            #expect(deleted.errors?.isEmpty != false)
        }
        try await client.deleteBucket(bucket: name)
    }

    @Test("an object comes back with its bytes, media type and metadata")
    func objects() async throws {
        try await withBucket("objects") { client in
            let key = "folder/a b+c & ä😀.txt"
            let text = "line 1\nline 2"
            let put = try await client.putObject(
                bucket: "objects", key: key, body: HTTPBody(text), contentType: "text/plain; charset=utf-8",
                metadata: ["team": "tests", "stage": "one two"])
            #expect(put.eTag == "\"\(md5(Array(text.utf8)))\"")
            let got = try await client.getObject(bucket: "objects", key: key)
            #expect(try await got.body.collect(upTo: 1024) == Array(text.utf8))
            #expect(got.contentType == "text/plain; charset=utf-8")
            #expect(got.contentLength == 13)
            #expect(got.metadata == ["team": "tests", "stage": "one two"])
            #expect(got.lastModified ?? .init(epochSeconds: 0) > Timestamp(epochSeconds: 1_600_000_000))
            let part = try await client.getObject(bucket: "objects", key: key, range: "bytes=5-5")
            #expect(try await part.body.collect(upTo: 16) == [UInt8(ascii: "1")])
            #expect(part.contentRange == "bytes 5-5/13")
            let head = try await client.headObject(bucket: "objects", key: key)
            #expect(head.eTag == put.eTag)
            let copied = try await client.copyObject(
                bucket: "objects", copySource: "objects/folder/a%20b%2Bc%20%26%20%C3%A4%F0%9F%98%80.txt", key: "copy")
            #expect(copied.copyObjectResult?.eTag == put.eTag)
        }
    }

    @Test("a listing comes in pages, with common prefixes where a delimiter says so")
    func listing() async throws {
        try await withBucket("listing") { client in
            for number in 0..<7 {
                _ = try await client.putObject(bucket: "listing", key: "a/\(number)", body: HTTPBody("\(number)"))
            }
            _ = try await client.putObject(bucket: "listing", key: "b", body: HTTPBody(""))
            var keys: [String] = []
            var pages = 0
            for try await page in client.listObjectsV2Pages(
                ListObjectsV2Request(bucket: "listing", maxKeys: 3, prefix: "a/"))
            {
                pages += 1
                keys += (page.contents ?? []).compactMap(\.key)
            }
            #expect(keys == (0..<7).map { "a/\($0)" })
            #expect(pages == 3)
            let folders = try await client.listObjectsV2(bucket: "listing", delimiter: "/")
            #expect(folders.commonPrefixes?.map(\.prefix) == ["a/"])
            #expect(folders.contents?.map(\.key) == ["b"])
            #expect(folders.keyCount == 2)
            #expect(try await client.listBuckets().buckets?.contains { $0.name == "listing" } == true)
            _ = try await client.getBucketLocation(bucket: "listing")
        }
    }

    @Test("an object is put together of parts")
    func multipart() async throws {
        try await withBucket("multipart") { client in
            let upload = try await client.createMultipartUpload(bucket: "multipart", key: "whole")
            let identifier = try #require(upload.uploadID)
            let size = 5 << 20
            var parts: [CompletedPart] = []
            for number in 1...2 {
                let part = try await client.uploadPart(
                    bucket: "multipart", key: "whole", partNumber: number, uploadID: identifier,
                    body: HTTPBody([UInt8](repeating: UInt8(number), count: size)))
                parts.append(CompletedPart(eTag: part.eTag, partNumber: number))
            }
            let listed = try await client.listParts(bucket: "multipart", key: "whole", uploadID: identifier).parts
            #expect(listed?.map(\.partNumber) == [1, 2])
            #expect(listed?.map(\.size) == [Int64(size), Int64(size)])
            let completed = try await client.completeMultipartUpload(
                bucket: "multipart", key: "whole", uploadID: identifier,
                multipartUpload: CompletedMultipartUpload(parts: parts))
            #expect(completed.eTag?.hasSuffix("-2\"") == true)
            let got = try await client.getObject(bucket: "multipart", key: "whole")
            let bytes = try await got.body.collect(upTo: 3 * size)
            #expect(bytes.count == 2 * size)
            #expect(bytes.first == 1 && bytes.last == 2)
        }
    }

    @Test("tags and settings travel as XML documents")
    func documents() async throws {
        try await withBucket("documents") { client in
            _ = try await client.putBucketTagging(
                bucket: "documents", tagging: Tagging(tagSet: [Tag(key: "team", value: "a & <b>")]))
            #expect(try await client.getBucketTagging(bucket: "documents").tagSet.map(\.value) == ["a & <b>"])
            _ = try await client.putBucketVersioning(
                bucket: "documents", versioningConfiguration: VersioningConfiguration(status: .suspended))
            #expect(try await client.getBucketVersioning(bucket: "documents").status == .suspended)
        }
    }

    @Test("a key or bucket that does not exist is the model's error, also without a body")
    func errors() async throws {
        try await withBucket("errors") { client in
            await #expect {
                try await client.getObject(bucket: "errors", key: "nothing")
            } throws: { error in
                if case S3Error.noSuchKey(let error) = error { error.requestID != nil } else { false }
            }
            await #expect {
                try await client.headObject(bucket: "errors", key: "nothing")
            } throws: { error in
                (error as? S3Error)?.details.httpStatus == 404
            }
            await #expect {
                try await client.listObjectsV2(bucket: "no-such-bucket-anywhere")
            } throws: { error in
                if case S3Error.noSuchBucket = error { true } else { false }
            }
        }
    }

    @Test("256 MB go up and come down while little of them is in memory")
    func streaming() async throws {
        try await withBucket("streaming") { client in
            let chunk = [UInt8](repeating: 7, count: 1 << 20)
            let count = 256
            let before = try peakMemory()
            let body = HTTPBody(
                RepeatedChunks(chunk: chunk, count: count), length: Int64(count << 20), isReplayable: true)
            _ = try await client.putObject(
                bucket: "streaming", key: "large", body: body, contentLength: Int64(count << 20))
            let got = try await client.getObject(bucket: "streaming", key: "large")
            var received = 0
            var isSame = true
            for try await bytes in got.body {
                received += bytes.count
                if bytes.first != 7 || bytes.last != 7 { isSame = false }
            }
            #expect(received == count << 20)
            #expect(isSame)
            let growth = try peakMemory() - before
            #expect(growth < 128 << 20, "\(growth >> 20) MB")
        }
    }

    private func md5(_ bytes: [UInt8]) -> String {
        Insecure.MD5.hash(data: bytes).map { String(format: "%02x", $0) }.joined()
    }

    /// The most memory that this process has had so far, in bytes.
    private func peakMemory() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(Int(line.filter(\.isNumber))) << 10
    }
}

/// The same chunk again and again, made when it is asked for.
private struct RepeatedChunks: AsyncSequence, Sendable {
    let chunk: [UInt8]
    let count: Int

    struct AsyncIterator: AsyncIteratorProtocol {
        let chunk: [UInt8]
        var left: Int

        mutating func next() async -> [UInt8]? {
            guard left > 0 else { return nil }
            left -= 1
            return chunk
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(chunk: chunk, left: count) }
}
