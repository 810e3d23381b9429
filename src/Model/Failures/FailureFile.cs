using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DmsDashboard.Model.Failures;

/// <summary>Reads failures.json, which is part of the program.</summary>
internal static class FailureFile
{
    private const string Name = "Failures/failures.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The entries in the file's order. Throws when the file is missing or wrong: that is a fault of the build.</summary>
    public static ImmutableArray<FailureEntry> Read()
    {
        using var stream = typeof(FailureFile).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidOperationException($"{Name} is not part of the program.");
        return [.. (JsonSerializer.Deserialize<Item[]>(stream, Options) ?? []).Select(ToEntry)];
    }

    private static FailureEntry ToEntry(Item item) => new(
        new FailureExplanation
        {
            Id = item.Id,
            Severity = item.Severity,
            WhatBroke = item.WhatBroke,
            WhatToDo = item.WhatToDo,
            Cause = item.Cause,
            Fix = item.Fix,
            Link = item.Link,
            IsGeneric = item.IsGeneric,
            NeedsNewStart = item.NeedsNewStart,
        },
        item.In.Aggregate(FailureTexts.None, static (all, text) => all | text),
        item.Patterns);

    private sealed record Item
    {
        public required string Id { get; init; }

        public required FailureSeverity Severity { get; init; }

        public required string WhatBroke { get; init; }

        public required string WhatToDo { get; init; }

        public required string Cause { get; init; }

        public required string Fix { get; init; }

        public required Uri Link { get; init; }

        public bool IsGeneric { get; init; }

        public bool NeedsNewStart { get; init; }

        public required ImmutableArray<FailureTexts> In { get; init; }

        public required ImmutableArray<string> Patterns { get; init; }
    }
}
