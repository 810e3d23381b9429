using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using DmsDashboard.Hubs;

namespace DmsDashboard.Tests.Hubs;

/// <summary>What the hub offers, read from its code: each method and each member of what it sends, as one line.</summary>
internal static class HubContract
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static IEnumerable<string> Lines()
    {
        var methods = typeof(DmsHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(static method => method.GetBaseDefinition().DeclaringType == typeof(DmsHub)).ToList();
        return [$"schemaVersion {HubSchema.Version}", .. methods.Select(Line), .. Events(methods.Select(static method => method.ReturnType)).SelectMany(Members)];
    }

    /// <summary>Members by their JSON names.</summary>
    public static IEnumerable<string> MemberNames() => Lines().Where(static line => line.Contains('.', StringComparison.Ordinal)).Select(static line => line.Split('.')[1].Split(':')[0]).Distinct();

    public static IEnumerable<string> MethodNames() => Lines().Where(static line => line.StartsWith("method ", StringComparison.Ordinal)).Select(static line => line.Split(' ', '(')[1]);

    private static string Line(MethodInfo method)
    {
        var parameters = method.GetParameters().Where(static parameter => parameter.ParameterType != typeof(CancellationToken)).Select(static parameter => $"{parameter.Name}: {Name(parameter.ParameterType)}");
        return $"method {method.Name}({string.Join(", ", parameters)}): {Name(method.ReturnType)}";
    }

    private static IEnumerable<string> Members(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Select(property => $"{type.Name}.{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}: {Name(property.PropertyType)}{(IsNullable(property) ? " or null" : "")}");

    private static HashSet<Type> Events(IEnumerable<Type> roots)
    {
        HashSet<Type> found = [];
        Queue<Type> open = new(roots.Select(Inner));
        while (open.TryDequeue(out var type))
        {
            if (type.Namespace?.StartsWith("DmsDashboard.", StringComparison.Ordinal) is true && found.Add(type))
            {
                Array.ForEach(type.GetProperties(), property => open.Enqueue(Inner(property.PropertyType)));
            }
        }

        return found;
    }

    private static string Name(Type type) => Inner(type) is var inner && IsMany(type) ? $"many {Name(inner)}"
        : inner == typeof(DateTimeOffset) ? "time"
        : inner == typeof(bool) ? "boolean"
        : inner == typeof(int) || inner == typeof(long) ? "integer"
        : inner == typeof(double) ? "number"
        : inner == typeof(string) ? "text"
        : inner.Name;

    private static bool IsMany(Type type) => type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));

    private static Type Inner(Type type) => Nullable.GetUnderlyingType(type) ?? (IsMany(type) ? type.GetGenericArguments()[0] : type);

    private static bool IsNullable(PropertyInfo property) => Nullability.Create(property).ReadState is NullabilityState.Nullable;
}
