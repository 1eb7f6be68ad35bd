/// A place in one of the files that a model was read from.
///
/// Only a byte offset is kept, eight bytes a node; line and column are computed from a ``SourceMap`` when a
/// diagnostic is printed.
package struct SourcePosition: Hashable, Sendable {
    /// The index of the file in the model's ``SourceMap``; `UInt32.max` where there is no source.
    package var file: UInt32
    /// The offset of the first byte, in bytes from the start of the file.
    package var offset: UInt32

    package init(file: UInt32, offset: UInt32) {
        self.file = file
        self.offset = offset
    }

    /// The position of what stands in no file, such as a shape of the prelude.
    package static let none = SourcePosition(file: .max, offset: 0)
}

/// One file that a model was read from.
package struct SourceFile: Sendable {
    /// The path as the user gave it, for diagnostics.
    package let path: String
    /// The text, decompressed where the file was compressed.
    package let contents: [UInt8]

    package init(path: String, contents: [UInt8]) {
        self.path = path
        self.contents = contents
    }
}

/// The files that a model was read from, in the order in which they were read.
package struct SourceMap: Sendable {
    package private(set) var files: [SourceFile] = []

    package init() {}

    /// Adds a file and returns the index that its positions carry.
    package mutating func add(_ file: SourceFile) -> UInt32 {
        files.append(file)
        return UInt32(files.count - 1)
    }

    /// Resolves a position to a path, a line and a column, both counted from 1; the column counts Unicode scalars.
    /// `nil` where the position has no source.
    package func location(of position: SourcePosition) -> SourceLocation? {
        locations(of: [position])[0]
    }

    /// Resolves many positions, each file being read through once.
    package func locations(of positions: [SourcePosition]) -> [SourceLocation?] {
        var locations: [SourceLocation?] = Array(repeating: nil, count: positions.count)
        let order = positions.indices.sorted {
            (positions[$0].file, positions[$0].offset) < (positions[$1].file, positions[$1].offset)
        }
        var cursor: SourceCursor?
        for index in order {
            let position = positions[index]
            guard position.file < UInt32(files.count) else { continue }
            if cursor?.number != position.file {
                cursor = SourceCursor(number: position.file, file: files[Int(position.file)])
            }
            locations[index] = cursor?.location(atOffset: Int(position.offset))
        }
        return locations
    }
}

/// Counts lines and columns on the way through a file.
private struct SourceCursor {
    let number: UInt32
    let file: SourceFile
    private var offset = 0
    private var line = 1
    private var column = 1

    init(number: UInt32, file: SourceFile) {
        self.number = number
        self.file = file
    }

    /// - Parameter end: Not before that of the call before.
    mutating func location(atOffset end: Int) -> SourceLocation {
        let end = min(end, file.contents.count)
        var (offset, line, column) = (offset, line, column)
        file.contents.withUnsafeBufferPointer { contents in
            while offset < end {
                let byte = contents[offset]
                offset += 1
                if byte == 0x0A {
                    line += 1
                    column = 1
                } else if byte & 0xC0 != 0x80 {
                    // Continuation bytes belong to the scalar before them.
                    column += 1
                }
            }
        }
        (self.offset, self.line, self.column) = (offset, line, column)
        return SourceLocation(path: file.path, line: line, column: column)
    }
}

/// A position as people read it.
package struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
    package let path: String
    /// Counted from 1.
    package let line: Int
    /// Counted from 1, in Unicode scalars.
    package let column: Int

    package init(path: String, line: Int, column: Int) {
        self.path = path
        self.line = line
        self.column = column
    }

    package var description: String { "\(path):\(line):\(column)" }
}
