import Foundation
import Measuring

/// What Foundation needs to make objects of a file of JSON, which reading a model is compared with.
enum FoundationParse {
    /// CPU nanoseconds of the first parse in this process, as reading a model is the first: the file's bytes are at hand.
    static func nanoseconds(of path: String) -> Int {
        guard let data = FileManager.default.contents(atPath: path) else { return 0 }
        let start = ProcessorTime.nanoseconds()
        let object = try? JSONSerialization.jsonObject(with: data)
        let end = ProcessorTime.nanoseconds()
        return object is [String: Any] ? Int(end - start) : 0
    }
}
