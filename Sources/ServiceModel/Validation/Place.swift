extension Node {
    /// Where to tell of the value; at another place where it stands in no file.
    func place(or position: SourcePosition) -> SourcePosition { self.position == .none ? position : self.position }
}

extension Node? {
    /// Where to tell of the value; at another place where there is none, or it stands in no file.
    func place(or position: SourcePosition) -> SourcePosition { self?.place(or: position) ?? position }
}
