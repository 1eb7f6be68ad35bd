import Foundation
import Measuring
import ServiceRuntime

/// JSON against Foundation's coders, on the same types.
enum JSONBenchmark {
    static func run() {
        let report = Report()
        report.head("Foundation")
        compare("large response", ItemPage.sample(count: 200), report)
        receive("large response", ItemPage.sample(count: 200), report)
        compare(
            "small request",
            SmallRequest(
                instanceID: "i-0123456789abcdef0", name: "A small request", maximumResults: 100, isActive: true,
                filter: ["one", "two"]),
            report)
    }

    /// The same response as a client receives it, which is never sent.
    private static func receive(_ name: String, _ page: ItemPage, _ report: Report) {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .secondsSince1970
        let bytes = JSONWriter.bytes(of: page)
        let data = Data(bytes)
        guard let received = try? JSONReader.decode(ReceivedItemPage.self, bytes: bytes),
            received.items.map(\.id) == page.items.map(\.id)
        else {
            print("\(name): not received as it was sent")
            return
        }
        report.line("receive \(name), \(bytes.count) bytes") {
            (try? JSONReader.decode(ReceivedItemPage.self, bytes: bytes)) == nil ? 0 : 1
        } peer: {
            (try? decoder.decode(ItemPage.self, from: data)) == nil ? 0 : 1
        }
    }

    private static func compare<Value: Codable & JSONEncodable & JSONDecodable>(
        _ name: String, _ value: Value, _ report: Report
    ) {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .secondsSince1970
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .secondsSince1970
        let bytes = JSONWriter.bytes(of: value)
        let data = Data(bytes)
        // Both must read what the other writes.
        guard let encoded = try? encoder.encode(value), (try? decoder.decode(Value.self, from: data)) != nil,
            let decoded = try? JSONReader.decode(Value.self, bytes: Array(encoded)),
            JSONWriter.bytes(of: decoded) == bytes
        else {
            print("\(name): the coders do not agree")
            return
        }
        report.line("decode \(name), \(bytes.count) bytes") {
            (try? JSONReader.decode(Value.self, bytes: bytes)) == nil ? 0 : 1
        } peer: {
            (try? decoder.decode(Value.self, from: data)) == nil ? 0 : 1
        }
        report.line("encode \(name), \(bytes.count) bytes") {
            JSONWriter.bytes(of: value).count
        } peer: {
            (try? encoder.encode(value).count) ?? 0
        }
    }
}
