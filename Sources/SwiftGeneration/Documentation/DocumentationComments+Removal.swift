#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension DocumentationComments {
    /// Swift source without the lines that are documentation comments, whether the planner or a template wrote them.
    ///
    /// Generated string literals stay on one line, so that a line that begins with `///` is never part of one.
    static func removed(from source: [UInt8]) -> [UInt8] {
        source.withUnsafeBufferPointer { source in
            guard let base = source.baseAddress else { return [] }
            return [UInt8](unsafeUninitializedCapacity: source.count) { result, count in
                guard let start = result.baseAddress else { return }
                count = copy(base, source.count, to: start)
            }
        }
    }

    /// - Returns: How many bytes were written.
    private static func copy(_ source: UnsafePointer<UInt8>, _ count: Int, to result: UnsafeMutablePointer<UInt8>)
        -> Int
    {
        var output = result
        var line = source
        let end = source + count
        while line < end {
            let lineBreak = memchr(line, 0x0A, end - line).map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) }
            let next = lineBreak.map { $0 + 1 } ?? end
            if !isDocumentation(line, next) {
                memcpy(output, line, next - line)
                output += next - line
            }
            line = next
        }
        return output - result
    }

    private static func isDocumentation(_ line: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        var text = line
        while text < end, text.pointee == UInt8(ascii: " ") { text += 1 }
        guard end - text >= 3 else { return false }
        let slash = UInt8(ascii: "/")
        return text[0] == slash && text[1] == slash && text[2] == slash
    }
}
