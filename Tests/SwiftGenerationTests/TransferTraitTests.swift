import ServiceModel
import SwiftGeneration
import Testing

@Suite("Traits of how bodies travel")
struct TransferTraitTests {
    private func operations(
        _ traits: String, members: String = "", serviceTraits: String = "", rest: Bool = true, more: String = ""
    ) throws -> GeneratedCode {
        try TinyModel(
            """
            "Act": {"type": "operation", "input": {"target": "In"}, "traits": {
            "@http": {"method": "POST", "uri": "/act"}\(traits.isEmpty ? "" : ", ")\(traits)}},
            "Algorithm": {"type": "enum", "members": {"SHA256": {"target": "@Unit", "traits": {"@enumValue": "SHA256"}}}},
            \(more)
            "In": {"type": "structure", "members": {\(members)}}
            """, traits: serviceTraits, rest: rest
        ).generate()
    }

    @Test("an operation's description says which headers choose checksums and which algorithms answers have")
    func checksum() throws {
        let text = try operations(
            #"""
            "aws.protocols#httpChecksum": {"requestAlgorithmMember": "algorithm", "requestChecksumRequired": true,
            "requestValidationModeMember": "mode", "responseAlgorithms": ["CRC32", "SHA256"]}
            """#,
            members: #"""
                "algorithm": {"target": "Algorithm", "traits": {"@httpHeader": "x-algorithm"}},
                "mode": {"target": "@String", "traits": {"@httpHeader": "x-mode"}}
                """#
        ).text
        #expect(text.contains("options: [.checksumRequired]"))
        #expect(
            text.contains(
                #"checksum: .init(algorithmHeader: "x-algorithm", modeHeader: "x-mode", responseAlgorithms: "CRC32 SHA256")"#
            ))
        #expect(!text.contains("request.checksumAlgorithm"))
    }

    @Test("a choice that no header carries is handed to the runtime")
    func unboundChoice() throws {
        let text = try operations(
            #""aws.protocols#httpChecksum": {"requestAlgorithmMember": "algorithm"}"#,
            members: #""algorithm": {"target": "Algorithm"}"#, rest: false
        ).text
        #expect(text.contains(#"checksum: .init(algorithmHeader: "")"#))
        #expect(text.contains("request.checksumAlgorithm(algorithm)"))
    }

    @Test("a checksum in MD5 needs no more than a flag")
    func md5() throws {
        let text = try operations(#""@httpChecksumRequired": {}"#).text
        #expect(text.contains("options: [.checksumRequired])"))
    }

    @Test("compression is a flag, where gzip is among the encodings and the length need not be known ahead")
    func compression() throws {
        let gzip = #""@requestCompression": {"encodings": ["gzip"]}"#
        #expect(try operations(gzip).text.contains("options: [.requestCompression]"))
        #expect(
            !(try operations(#""@requestCompression": {"encodings": ["br"]}"#).text.contains(".requestCompression")))
        let stream = #""body": {"target": "Data", "traits": {"@httpPayload": {}, "@required": {}}}"#
        let data = #""Data": {"type": "blob", "traits": {"@streaming": {}REQUIRES}},"#
        func text(_ requires: String) throws -> String {
            try operations(gzip, members: stream, more: data.split(separator: "REQUIRES").joined(separator: requires))
                .text
        }
        #expect(try text("").contains("options: [.streamingInput, .requestCompression]"))
        #expect(!(try text(#", "@requiresLength": {}"#).contains(".requestCompression")))
    }

    @Test("a label of the host is filled also where all members are in the body")
    func hostLabel() throws {
        let text = try operations(
            #""@endpoint": {"hostPrefix": "{name}."}"#,
            members: #""name": {"target": "@String", "traits": {"@required": {}, "@hostLabel": {}}}"#, rest: false
        ).text
        #expect(text.contains(#"request.hostLabel("name", name)"#))
    }

    @Test(
        "services of AWS that ask for more than their models say get it",
        arguments: [
            ("S3", "customization: .s3"), ("Glacier", "customization: .glacier"),
            ("Glacier", #"headers: ["X-Amz-Glacier-Version": "1"]"#),
            ("API Gateway", #"headers: ["Accept": "application/json"]"#), ("Route 53", "customization: .route53"),
            ("Machine Learning", "request.endpoint(predictEndpoint)"),
        ])
    func customizations(id: String, expected: String) throws {
        let text = try operations(
            "", members: #""PredictEndpoint": {"target": "@String", "traits": {"@required": {}}}"#,
            serviceTraits: #""aws.api#service": {"sdkId": "\#(id)"}"#
        ).text
        #expect(text.contains(expected))
    }

    @Test("an output without an element around its member is marked")
    func unwrapped() throws {
        let text = try operations(#""aws.customizations#s3UnwrappedXmlOutput": {}"#).text
        #expect(text.contains("options: [.unwrappedXMLOutput]"))
    }

    @Test("other services get nothing of the kind")
    func noCustomization() throws {
        let text = try operations(
            "", members: #""PredictEndpoint": {"target": "@String"}"#,
            serviceTraits: #""aws.api#service": {"sdkId": "Other"}"#
        ).text
        #expect(!text.contains("customization:"))
        #expect(!text.contains("request.endpoint"))
    }
}
