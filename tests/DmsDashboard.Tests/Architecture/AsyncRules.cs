using System.Reflection;
using System.Runtime.CompilerServices;

namespace DmsDashboard.Tests.Architecture;

/// <summary>Finds what blocks a thread on a task, and what nobody can await.</summary>
internal static class AsyncRules
{
    private static readonly string[] Blocking = ["get_Result", "Wait", "WaitAll", "WaitAny"];

    public static IEnumerable<string> AsyncVoid(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in TypeReferences.MethodsOf(type).OfType<MethodInfo>()
        where method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute))
        select $"{type.FullName}.{method.Name} is async void";

    public static IEnumerable<string> BlockingWaits(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in TypeReferences.MethodsOf(type)
        from used in MethodBodies.MembersUsedBy(method).OfType<MethodInfo>()
        where Blocking.Contains(used.Name) && IsTask(used.DeclaringType)
        select $"{type.FullName}.{method.Name} calls {used.DeclaringType!.Name}.{used.Name}";

    private static bool IsTask(Type? type) => type is not null && (typeof(Task).IsAssignableFrom(type)
        || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>)));
}
