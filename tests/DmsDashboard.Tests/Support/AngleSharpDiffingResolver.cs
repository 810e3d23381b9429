using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace DmsDashboard.Tests.Support;

/// <summary>bUnit names AngleSharp.Diffing 1.1.1, the registry has 0.17.0 with every member that bUnit calls: hands that one over.</summary>
internal static class AngleSharpDiffingResolver
{
    [ModuleInitializer]
    internal static void Install() => AssemblyLoadContext.Default.Resolving += Resolve;

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll");
        return name.Name == "AngleSharp.Diffing" && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
