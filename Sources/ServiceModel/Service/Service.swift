/// One service of a model with everything that the chosen operations reach: what a client is generated from.
package struct Service: Sendable {
    /// The service shape.
    package let shape: Shape
    package let model: Model
    /// The chosen operations, sorted by name, so that an added one moves no other.
    package let operations: [ServiceOperation]
    /// Every shape that the operations reach and that the model defines, sorted by name; services, resources and operations
    /// are not among them.
    package let shapes: [ClosureShape]
    private let usage: [ShapeID: Int]

    package init(shape: Shape, model: Model, operations: [ServiceOperation], shapes: [ClosureShape]) {
        self.shape = shape
        self.model = model
        self.operations = operations
        self.shapes = shapes
        var usage: [ShapeID: Int] = [:]
        usage.reserveCapacity(shapes.count)
        for (index, shape) in shapes.enumerated() { usage[shape.shape.id] = index }
        self.usage = usage
    }

    /// The closure's shape with an id.
    package subscript(id: ShapeID) -> ClosureShape? { usage[id].map { shapes[$0] } }
}

/// One operation of a service, resolved.
package struct ServiceOperation: Sendable {
    package let shape: Shape
    package let name: String
    /// `nil` where the operation takes nothing (`smithy.api#Unit`).
    package let input: Shape?
    /// `nil` where the operation returns nothing.
    package let output: Shape?
    /// The operation's own errors and the service's, without repetition.
    package let errors: [Shape]
}

/// A shape of a service's closure, and how it is reached.
package struct ClosureShape: Sendable {
    /// The ways in which operations reach a shape.
    package struct Usage: OptionSet, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Part of what is sent.
        package static let sent = Usage(rawValue: 1)
        /// Part of what is received, errors included.
        package static let received = Usage(rawValue: 2)
        /// The input structure of an operation.
        package static let operationInput = Usage(rawValue: 4)
        /// The output structure of an operation.
        package static let operationOutput = Usage(rawValue: 8)
        /// An error of an operation, or one that ends a stream of its events.
        package static let error = Usage(rawValue: 16)
        /// A member's, an element's or a value's type: not only the outermost structure of a message.
        package static let nested = Usage(rawValue: 32)
        /// An event: what a member of a union that streams targets.
        package static let event = Usage(rawValue: 64)
    }

    package let shape: Shape
    package var usage: Usage
    /// The name in the service: the shape's own, or the one that the service's `rename` gives.
    package var name: String
}
