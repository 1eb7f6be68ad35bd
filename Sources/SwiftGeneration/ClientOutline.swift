package import ServiceModel

/// What sources that call a generated client need to know of it: how things are named, and which values can be built.
///
/// It says of the client that ``SwiftGenerator`` writes for the same model and options.
package struct ClientOutline {
    /// An operation with the client's method for it.
    package struct Operation {
        package let operation: ServiceOperation
        /// The method's name, in backquotes where Swift reserves it.
        package let methodName: String
        /// The type of the method's argument; `nil` where it takes none.
        package let inputType: String?
    }

    /// A property of a structure, or a case of a union.
    package struct Property {
        package let member: Member
        /// In backquotes where Swift reserves it.
        package let name: String
        package let isOptional: Bool
    }

    package let service: Service
    package let clientName: String
    package let errorName: String
    /// In the service's order.
    package let operations: [Operation]
    private let context: PlanningContext
    private let errorCases: [String: String]

    /// Plans the client; `nil` after reporting errors.
    package init?(_ model: Model, options: SwiftOptions, diagnostics: inout DiagnosticCollector) {
        var module = GeneratedModule(services: [options])
        guard
            let context = PlanningContext.make(
                model, options: options, in: &module.declarations, diagnostics: &diagnostics)
        else { return nil }
        let planner = ClientPlanner(context: context)
        diagnostics = context.diagnostics
        guard !diagnostics.hasErrors else { return nil }
        self.context = context
        service = context.service
        clientName = "\(context.clientPrefix)Client"
        errorName = "\(context.clientPrefix)Error"
        operations = zip(context.service.operations, planner.methods).map { operation, method in
            Operation(
                operation: operation, methodName: SwiftName.escaped(method),
                inputType: operation.input.map { context.names[$0.id] })
        }
        errorCases = Dictionary(
            planner.errorCases().map { ($0.type, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// The name by which a structure, union or enumeration of the service is used.
    package func typeName(of id: ShapeID) -> String { context.names[id] }

    /// The properties of a structure, in the order of the model.
    package func properties(of structure: ShapeID) -> [Property] {
        (context.structure(structure)?.members ?? []).map {
            Property(member: $0.member, name: $0.escapedName, isOptional: $0.isOptional)
        }
    }

    /// The cases of a union, in the order of the model.
    package func cases(of union: Shape) -> [Property] {
        let events = EventViews(context: context)
        // An error that ends events is a case only where it can be sent.
        let hidesErrors = union.isEventStream && service[union.id]?.usage.contains(.sent) != true
        return zip(union.members, context.propertyNames(of: union)).filter { !hidesErrors || !events.isError($0.0) }.map
        {
            Property(member: $0, name: $1.escaped, isOptional: false)
        }
    }

    /// The case of the service's errors that holds an error.
    package func errorCase(of id: ShapeID) -> String? { errorCases[context.names[id]] }

    /// The expression of an operation's input with values of the model's; `nil` where they make none.
    package func input(of operation: Operation, _ values: Node) -> String? {
        operation.operation.input.flatMap { context.expressions.expression(values, for: $0.id) }
    }

    /// The seconds from 1970 to a moment, which is a number or a text; `nil` where a value is neither.
    package func seconds(_ moment: Node) -> Double? { moment.double ?? moment.string.flatMap(DateTime.seconds) }

    /// Made-up values of what an operation requires; `nil` where it takes no input or a value cannot be made up.
    package func sampleValues(for operation: Operation) -> Node? {
        operation.operation.input.flatMap { context.structure($0.id) }
            .flatMap { SampleValues(context: context).input($0) }
    }
}
