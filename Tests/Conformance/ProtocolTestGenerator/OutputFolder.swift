import Foundation
import SwiftGeneration

/// A folder that holds what was written last and nothing else.
struct OutputFolder {
    let path: String

    /// Writes what is not there yet, so that nothing is compiled again that has not changed, and removes what is left over.
    func write(_ files: [GeneratedFile]) throws {
        let manager = FileManager.default
        let wanted = Set(files.map(\.path))
        for case let name as String in manager.enumerator(atPath: path) ?? .init() {
            if name.hasSuffix(".swift"), !wanted.contains(name) { try manager.removeItem(atPath: "\(path)/\(name)") }
        }
        for file in files {
            let url = URL(fileURLWithPath: "\(path)/\(file.path)")
            let contents = Data(file.contents.utf8)
            if manager.contents(atPath: url.path) == contents { continue }
            try manager.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try contents.write(to: url)
        }
    }
}
