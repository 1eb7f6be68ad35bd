import CatalogAWSJSON
import CatalogAWSQuery
import CatalogEC2Query
import CatalogRESTJSON
import CatalogRESTXML
import CatalogRPCV2CBOR
import Foundation
import Measuring

#if canImport(FoundationXML)
    import FoundationXML
#endif

// Prints, for each protocol, what decoding and encoding costs: protocol, operation, nanoseconds (minimum, median).
// protocols.py wrote the generated clients and the bytes; its argument is their folder.
let folder = CommandLine.arguments[1]

func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("\(message)\n".utf8))
    exit(1)
}

func bytes(_ name: String) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
        fail("no \(name) in \(folder); run protocols.py")
    }
    return [UInt8](data)
}

func report(_ name: String, _ operation: String, _ body: () -> Int) {
    let measured = Measurement(body)
    print(name, operation, measured.minimum, measured.median)
}

typealias Coding = (decode: () -> Int, encode: () -> Int)

func measure(_ name: String, page: @escaping ([UInt8]) -> Coding?, filter: @escaping ([UInt8]) -> Coding?) {
    for (size, make) in [("large", page), ("small", filter)] {
        guard let coding = make(bytes("\(name).\(size)")) else { fail("\(name): the bytes cannot be read") }
        report(name, "decode-\(size)", coding.decode)
        report(name, "encode-\(size)", coding.encode)
    }
}

measure("awsJson1_1", page: CatalogAWSJSON.Measured.page, filter: CatalogAWSJSON.Measured.filter)
measure("restJson1", page: CatalogRESTJSON.Measured.page, filter: CatalogRESTJSON.Measured.filter)
measure("rpcv2Cbor", page: CatalogRPCV2CBOR.Measured.page, filter: CatalogRPCV2CBOR.Measured.filter)
measure("restXml", page: CatalogRESTXML.Measured.page, filter: CatalogRESTXML.Measured.filter)
measure("awsQuery", page: CatalogAWSQuery.Measured.page, filter: CatalogAWSQuery.Measured.filter)
measure("ec2Query", page: CatalogEC2Query.Measured.page, filter: CatalogEC2Query.Measured.filter)

/// Keeps the text of every element, as little as a reader of values can do.
final class TextCollector: NSObject, XMLParserDelegate {
    var texts: [String] = []

    func parser(_ parser: XMLParser, foundCharacters string: String) { texts.append(string) }
}

for size in ["large", "small"] {
    let data = Data(bytes("restXml.\(size)"))
    report("XMLParser", "decode-\(size)") {
        let collector = TextCollector()
        let parser = XMLParser(data: data)
        parser.delegate = collector
        return parser.parse() ? collector.texts.count : 0
    }
}
