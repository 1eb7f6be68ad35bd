import Foundation
import HTTPTypes
import Testing

@testable import ServiceRuntime

/// One case of the published Signature Version 4 test suite.
struct SignatureV4Case: Sendable, CustomTestStringConvertible {
    let name: String
    let folder: URL

    var testDescription: String { name }

    /// The suite's folder, in a `shared` folder beside this checkout or beside one of the folders above it.
    static let suite: URL? = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            let suite = folder.appendingPathComponent("shared/conformance/sigv4")
            if FileManager.default.fileExists(atPath: suite.path) { return suite }
            folder.deleteLastPathComponent()
        }
        return nil
    }()

    /// All cases, those in nested folders too, sorted by name.
    static let all: [SignatureV4Case] = {
        guard let suite, let files = FileManager.default.enumerator(at: suite, includingPropertiesForKeys: nil) else {
            return []
        }
        return files.compactMap { $0 as? URL }.filter { $0.pathExtension == "req" }
            .map {
                SignatureV4Case(
                    name: $0.deletingPathExtension().lastPathComponent, folder: $0.deletingLastPathComponent())
            }
            .sorted { $0.name < $1.name }
    }()

    func text(_ kind: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent("\(name).\(kind)"), encoding: .utf8)
    }

    /// The request of a file, without `Host` and `Authorization`, which are returned apart or belong to the answer.
    func request(_ kind: String) throws -> (request: HTTPRequest, body: [UInt8], authorization: String?) {
        var lines = try text(kind).components(separatedBy: "\n")
        let start = lines.removeFirst()
        let method = start.prefix { $0 != " " }
        let target = start.dropFirst(method.count + 1).dropLast(" HTTP/1.1".count)
        var fields: [(name: String, value: String)] = []
        while let line = lines.first, !line.isEmpty {
            lines.removeFirst()
            if line.hasPrefix(" "), let last = fields.indices.last {
                fields[last].value += "\n" + line
            } else {
                let colon = try #require(line.firstIndex(of: ":"))
                fields.append((String(line[..<colon]), String(line[line.index(after: colon)...])))
            }
        }
        var request = HTTPRequest(
            method: try #require(HTTPRequest.Method(String(method))), scheme: "https", authority: nil,
            path: String(target))
        var authorization: String?
        for field in fields {
            switch field.name {
            case "Host": request.authority = field.value
            case "Authorization": authorization = field.value.trimmingCharacters(in: .whitespaces)
            default: request.headerFields.append(HTTPField(name: try #require(.init(field.name)), value: field.value))
            }
        }
        return (request, Array(lines.dropFirst().joined(separator: "\n").utf8), authorization)
    }

    /// The suite's credentials, with a session token where the signed request has one that the request lacks.
    func credentials() throws -> Credentials {
        let name = try #require(HTTPField.Name("X-Amz-Security-Token"))
        let unsigned = try request("req").request.headerFields[name]
        return Credentials(
            accessKeyID: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
            sessionToken: unsigned == nil ? try request("sreq").request.headerFields[name] : nil)
    }

    func signer() throws -> SignatureV4Signer {
        SignatureV4Signer(
            credentials: StaticCredentialProvider(try credentials()), service: "service", region: "us-east-1",
            // This case is defined by its token being added after signing.
            options: .init(encodesPathTwice: true, signsSessionToken: name != "post-sts-header-after"))
    }

    /// 2015-08-30T12:36:00Z.
    static let date = Date(timeIntervalSince1970: 1_440_938_160)
}
