/// Text that tries to get out of where generated code puts it.
enum HostileText {
    static let texts: [(name: String, text: String)] = [
        (
            "Swift's syntax",
            ##"*/ /* ` ``` ``Evil`` "quote" """# "# \(fatalError()) \u{41} \u{ \ // /// #if false #endif } struct Evil {} {"##
        ),
        ("line breaks", "a\n}\nstruct Evil {}\r}\rstruct Evil {}\r\n}\r\n#if false\n\n```\n*/\n\"\n\"\"\"\n"),
        (
            "other separators and controls",
            "a\u{2028}} struct Evil {}\u{2029}} struct Evil {}"
                + "\u{85}}\u{0B}}\u{0C}}\u{0}} struct Evil {}\u{1B}[31m\u{202E}\u{2066}\u{FEFF}\u{E000}\u{7F}"
        ),
        (
            "paths and markup",
            "../../../evil/../..\\..\\evil; "
                + "<script>x</script> <!-- <p> ]]> &#0; &#10;} &#x2028; <a href=\"x)\">y</a> %2e%2e/ $(touch x)"
        ),
        ("length", String(repeating: "very long ", count: 1000) + "\\"),
    ]

    /// The text between the quotes of a JSON string.
    static func json(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\0"..<" ", "\u{7F}"..."\u{9F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// A model with places for text, each with the text that is there when nothing is wrong.
struct HostileModel {
    let fileName: String
    /// The model, its places between `«` and `»`: `«place=harmless text»`.
    let template: String

    /// The names of the places.
    var places: [String] {
        var places: [String] = []
        for part in template.split(separator: "«").dropFirst() {
            let name = String(part.prefix { $0 != "=" })
            if !places.contains(name) { places.append(name) }
        }
        return places
    }

    /// The model with these texts in places, all others harmless.
    func text(_ texts: [String: String] = [:]) -> String {
        var result = ""
        for (number, part) in template.split(separator: "«", omittingEmptySubsequences: false).enumerated() {
            guard number > 0, let end = part.firstIndex(of: "»") else {
                result += part
                continue
            }
            let place = part[..<end]
            let name = String(place.prefix { $0 != "=" })
            result += texts[name].map(HostileText.json) ?? String(place.dropFirst(name.count + 1))
            result += part[part.index(after: end)...]
        }
        return result
    }
}

extension HostileModel {
    static let smithy = HostileModel(
        fileName: "model.json",
        template: #"""
            {"smithy": "2.0", "metadata": {"«metadata=m»": "«metadataValue=m»"}, "shapes": {
            "a.b#«serviceName=Things»": {"type": "service", "version": "«version=1»", "operations": [
              {"target": "a.b#Act"}], "rename": {"a.b#Other": "«rename=Renamed»"},
              "traits": {"aws.protocols#restJson1": {}, "aws.auth#sigv4": {"name": "«signingName=sign»"},
                "aws.api#service": {"sdkId": "«sdkId=Things»", "endpointPrefix": "«endpointPrefix=things»",
                "arnNamespace": "things"},
              "smithy.api#title": "«title=Title»", "smithy.api#documentation": "«serviceDocumentation=Text.»",
                "smithy.api#externalDocumentation": {"«externalName=More»": "https://x/«externalURL=y»"}}},
            "a.b#Act": {"type": "operation", "input": {"target": "a.b#Input"}, "output":
              {"target": "a.b#Output"}, "errors": [{"target": "a.b#Bad"}],
              "traits": {"smithy.api#http": {"method": "«method=POST»", "uri": "/act«uri=/x»"},
                "smithy.api#endpoint": {"hostPrefix": "«hostPrefix=pre.»"},
                "smithy.api#documentation": "«operationDocumentation=Text.»", "smithy.api#deprecated":
                {"message": "«deprecation=Old.»", "since": "«since=2020»"},
              "smithy.api#examples": [{"title": "«exampleTitle=Title»",
                "documentation": "«exampleDocumentation=Text.»", "input": {"text": "«exampleValue=text»", "map":
                {"«exampleKey=key»": "v"}, "free": {"«exampleDocumentKey=key»": "«exampleDocumentValue=v»"}}}]}},
            "a.b#Input": {"type": "structure", "members": {
              "text": {"target": "smithy.api#String", "traits": {"smithy.api#jsonName": "«jsonName=wire»",
                "smithy.api#documentation": "«memberDocumentation=Text.»"}},
              "header": {"target": "smithy.api#String", "traits": {"smithy.api#httpHeader": "«header=X-Header»"}},
              "query": {"target": "smithy.api#String", "traits": {"smithy.api#httpQuery": "«query=q»"}},
              "prefixed": {"target": "a.b#Map", "traits": {"smithy.api#httpPrefixHeaders": "«headerPrefix=X-Meta-»"}},
              "map": {"target": "a.b#Map"}, "free": {"target": "smithy.api#Document"}, "color":
                {"target": "a.b#Color"}, "choice": {"target": "a.b#Choice"}, "other": {"target": "a.b#Other"},
              "inner": {"target": "a.b#Inner"}, "old": {"target": "smithy.api#String", "traits":
                {"smithy.api#deprecated": {"message": "«memberDeprecation=Old.»"}}}}},
            "a.b#Inner": {"type": "structure", "members": {"text": {"target": "smithy.api#String", "traits":
              {"smithy.api#default": "«default=text»"}}, "«memberName=member»": {"target": "smithy.api#String"},
              "doc": {"target": "smithy.api#Document", "traits":
              {"smithy.api#default": "«defaultDocument=text»"}}}},
            "a.b#Output": {"type": "structure", "members": {"payload": {"target": "a.b#Media", "traits":
              {"smithy.api#httpPayload": {}}}}},
            "a.b#Media": {"type": "blob", "traits": {"smithy.api#mediaType": "«mediaType=text/plain»"}},
            "a.b#Map": {"type": "map", "key": {"target": "smithy.api#String"}, "value":
              {"target": "smithy.api#String"}},
            "a.b#Color": {"type": "enum", "members": {"RED": {"target": "smithy.api#Unit", "traits":
              {"smithy.api#enumValue": "«enumValue=red»",
              "smithy.api#documentation": "«enumDocumentation=Text.»"}}, "«enumName=BLUE»":
              {"target": "smithy.api#Unit"}}},
            "a.b#Choice": {"type": "union", "members": {"text": {"target": "smithy.api#String", "traits":
              {"smithy.api#jsonName": "«unionKey=key»"}}, "«unionMember=other»": {"target": "smithy.api#String"}}},
            "a.b#Other": {"type": "structure", "members": {"a": {"target": "a.b#«shapeName=Shape»"}}},
            "a.b#«shapeName=Shape»": {"type": "structure", "members": {}, "traits":
              {"smithy.api#documentation": "«shapeDocumentation=Text.»",
              "smithy.api#deprecated": {"message": "«shapeDeprecation=Old.»", "since": "«shapeSince=2020»"}}},
            "a.b#Bad": {"type": "structure", "members": {"message": {"target": "smithy.api#String"}}, "traits":
              {"smithy.api#error": "client", "smithy.api#documentation": "«errorDocumentation=Text.»",
              "aws.protocols#awsQueryError": {"code": "«queryCode=Bad»", "httpResponseCode": 400}}}
            }}
            """#)

    static let aws = HostileModel(
        fileName: "service-2.json",
        template: #"""
            {"version": "2.0", "metadata": {"apiVersion": "«apiVersion=2020-01-01»",
              "endpointPrefix": "«endpointPrefix=things»", "jsonVersion": "1.1", "protocol": "json",
              "serviceFullName": "«fullName=Things»", "serviceAbbreviation": "«abbreviation=Things»",
              "serviceId": "«serviceId=Things»", "signatureVersion": "v4", "signingName": "«signingName=things»",
              "targetPrefix": "«targetPrefix=Things»", "uid": "«uid=things»"},
            "documentation": "«serviceDocumentation=<p>Text.</p>»",
            "operations": {"Act": {"name": "Act", "http": {"method": "POST", "requestUri": "«requestUri=/»"},
              "input": {"shape": "Input"}, "output": {"shape": "Output"}, "errors": [{"shape": "Bad"}],
              "documentation": "«operationDocumentation=<p>Text.</p>»",
              "documentationUrl": "«documentationUrl=https://x»", "deprecated": true,
              "deprecatedMessage": "«deprecation=Old.»", "endpoint": {"hostPrefix": "«hostPrefix=pre.»"}}},
            "shapes": {
            "Input": {"type": "structure", "members": {"Text": {"shape": "Text",
              "documentation": "«memberDocumentation=<p>Text.</p>»", "locationName": "«locationName=Text»"},
              "Color": {"shape": "Color"}, "«memberName=Member»": {"shape": "«shapeName=Shape»"}}},
            "Output": {"type": "structure", "members": {"Text": {"shape": "Text"}},
              "documentation": "«shapeDocumentation=<p>Text.</p>»"},
            "Text": {"type": "string", "pattern": "«pattern=.*»"},
            "«shapeName=Shape»": {"type": "structure", "members": {}},
            "Color": {"type": "string", "enum": ["«enumValue=RED»", "BLUE"]},
            "Bad": {"type": "structure", "members": {}, "exception": true, "error": {"code": "«errorCode=Bad»",
              "httpStatusCode": 400, "senderFault": true}, "documentation": "«errorDocumentation=<p>Text.</p>»"}
            }}
            """#)
}
