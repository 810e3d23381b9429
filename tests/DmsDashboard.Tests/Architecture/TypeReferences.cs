using System.Reflection;

namespace DmsDashboard.Tests.Architecture;

/// <summary>Every type that a type names: bases, members, attributes and the bodies of its methods.</summary>
internal static class TypeReferences
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The methods and constructors that the type declares itself.</summary>
    public static IEnumerable<MethodBase> MethodsOf(Type type) => [.. type.GetMethods(Declared), .. type.GetConstructors(Declared)];

    public static IReadOnlySet<Type> Of(Type type)
    {
        var found = new HashSet<Type>();
        var named = new[] { type.BaseType }
            .Concat(type.GetInterfaces())
            .Concat(type.GetFields(Declared).Select(static field => field.FieldType))
            .Concat(AttributesOf(type))
            .Concat(MethodsOf(type).SelectMany(OfMethod));
        foreach (var one in named)
        {
            Add(found, one);
        }

        return found;
    }

    private static IEnumerable<Type?> OfMethod(MethodBase method)
    {
        var body = method.GetMethodBody();
        return SignatureOf(method)
            .Concat(body?.LocalVariables.Select(static local => local.LocalType) ?? [])
            .Concat(body?.ExceptionHandlingClauses.Where(static clause => clause.Flags == ExceptionHandlingClauseOptions.Clause).Select(static clause => clause.CatchType) ?? [])
            .Concat(MethodBodies.MembersUsedBy(method).SelectMany(OfMember))
            .Concat(AttributesOf(method));
    }

    private static IEnumerable<Type?> OfMember(MemberInfo member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType, field.FieldType],
        MethodBase method => [method.DeclaringType, .. SignatureOf(method), .. method.IsGenericMethod ? method.GetGenericArguments() : []],
        _ => [],
    };

    private static IEnumerable<Type?> SignatureOf(MethodBase method) =>
        method.GetParameters().Select(static parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType);

    private static IEnumerable<Type?> AttributesOf(MemberInfo member) => member.CustomAttributes
        .SelectMany(static attribute => attribute.ConstructorArguments.Select(static argument => argument.Value as Type).Append(attribute.AttributeType));

    // Taken apart: IReadOnlyList<Replication[]> names Replication too.
    private static void Add(HashSet<Type> found, Type? type)
    {
        if (type is null or { IsGenericParameter: true })
        {
            return;
        }

        if (type.HasElementType)
        {
            Add(found, type.GetElementType());
            return;
        }

        if (type.IsConstructedGenericType)
        {
            Array.ForEach(type.GetGenericArguments(), argument => Add(found, argument));
            type = type.GetGenericTypeDefinition();
        }

        found.Add(type);
    }
}
