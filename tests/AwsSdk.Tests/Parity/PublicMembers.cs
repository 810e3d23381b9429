using System.Reflection;
using Amazon.Runtime;

namespace DmsDashboard.AwsSdk.Tests.Parity;

/// <summary>Writes the public face of an SDK client assembly as one line a member.</summary>
internal static class PublicMembers
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) => assembly.GetExportedTypes().SelectMany(Of);

    private static IEnumerable<string> Of(Type type)
    {
        var members = type.GetMembers(Declared).Select(member => Line(type, member)).OfType<string>();
        var face = OwnInterfaces(type).Select(face => $"{type.FullName} is {Name(face)}");
        return type.IsInterface ? [.. members, .. face] : [$"{type.FullName} : {Name(type.BaseType!)}", .. members, .. face];
    }

    // Without those that the base type or another interface brings along.
    private static IEnumerable<Type> OwnInterfaces(Type type)
    {
        var all = type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).ToArray();
        return all.Where(face => face == typeof(IDisposable) || !all.Any(other => other != face && face.IsAssignableFrom(other)));
    }

    private static string? Line(Type type, MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: false } made => $"{type.FullName}({Parameters(made)})",
        PropertyInfo property => $"{type.FullName}.{property.Name} {Static(property.GetMethod!)}{Name(property.PropertyType)}",
        EventInfo raised => $"{type.FullName}.{raised.Name} event {Name(raised.EventHandlerType!)}",
        FieldInfo field when field.GetValue(null) is ConstantClass value => $"{type.FullName}.{field.Name} = {value.Value}",
        MethodInfo method when !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal) =>
            $"{type.FullName}.{method.Name}({Parameters(method)}) {Static(method)}{Name(method.ReturnType)}",
        _ => null,
    };

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => Name(parameter.ParameterType)));

    private static string Name(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => $"{inner.Name}?",
        { IsGenericType: true } => $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
        _ => type.Name,
    };
}
