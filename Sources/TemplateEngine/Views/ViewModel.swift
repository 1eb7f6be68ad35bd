/// One thing a template renders: a fixed set of named, documented fields and their values.
///
/// A view model decides every name, order and type beforehand; a template only lays them out. A `final class` is passed
/// around by reference and renders fastest; a structure of more than three words is copied to the heap once each time a
/// section enters it.
///
/// For example:
///
///     struct MemberView: ViewModel {
///         var name: String
///         var isOptional: Bool
///
///         static let viewType = ViewType(
///             "Member", documentation: "A member of a structure.",
///             fields: [
///                 ViewField("name", .text, "The property's name."),
///                 ViewField("isOptional", .flag, "Whether the property may be absent."),
///             ])
///
///         func value(at slot: Int) -> ViewValue {
///             switch slot {
///             case 0: .text(name)
///             default: .flag(isOptional)
///             }
///         }
///     }
package protocol ViewModel: Sendable {
    /// The fields, in the order of their slots.
    static var viewType: ViewType { get }

    /// The value of the field at `slot`, the field's index in `viewType.fields`, in the form the field's kind asks for.
    func value(at slot: Int) -> ViewValue
}

/// The value of one field of a view model.
package enum ViewValue: Sendable {
    /// A text; as a section it is true when it is not empty.
    case text(String)

    /// A text in UTF-8, for texts of many pages that are put together as bytes: none of it is checked or copied on the way.
    case utf8([UInt8])

    /// A condition.
    case flag(Bool)

    /// Another view model, or none.
    case view((any ViewModel)?)

    /// A list of view models of one type, such as an array of them, which is not copied.
    case views(any ViewModelList)
}

/// A list of view models of one type.
package protocol ViewModelList: Sendable {
    /// How many there are.
    var count: Int { get }

    /// The view model at `index`, which is from 0 to `count` - 1.
    func view(at index: Int) -> any ViewModel
}

extension Array: ViewModelList where Element: ViewModel {
    package func view(at index: Int) -> any ViewModel {
        self[index]
    }
}
