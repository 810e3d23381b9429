using System.Collections.Immutable;
using System.Text.Json;

namespace DmsDashboard.Tests.Hostile;

/// <summary>Texts that nobody wrote in good faith: elements, what breaks out of attributes and elements, mutations, templates, links, letters that hide or turn, formulas, calls in chats. Whatever of them runs sets <c>window.__xss</c>.</summary>
internal static class Payloads
{
    public static ImmutableArray<string> All { get; } = Read();

    private static ImmutableArray<string> Read()
    {
        using var stream = typeof(Payloads).Assembly.GetManifestResourceStream("payloads") ?? throw new InvalidOperationException("The payloads are not in this assembly.");
        return [.. JsonSerializer.Deserialize<string[]>(stream)!];
    }
}
