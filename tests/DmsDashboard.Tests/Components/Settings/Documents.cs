using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Settings;

/// <summary>JSON documents of every shape, with the names that rules and settings have.</summary>
internal static class Documents
{
    private static readonly string[] Names =
    [
        "rule-type", "rule-action", "rule-target", "rule-id", "object-locator", "schema-name", "table-name", "column-name", "filters", "filter-conditions",
        "filter-operator", "value", "old-value", "parallel-load", "boundaries", "columns", "lob-settings", "mode", "data-type", "primary-key-def", "type", "Password", "Logging",
    ];

    private static readonly string[] Words =
    [
        "selection", "transformation", "table-settings", "include", "explicit", "rename", "schema", "column", "remove-column", "define-primary-key", "ranges", "limited", "%", "HR", "", "\"<é>",
    ];

    private static readonly Gen<string> Scalars = Gen.OneOf(
        Gen.Elements(Words).Select(static word => JsonSerializer.Serialize(word)),
        Gen.Elements("1", "-2.5e3", "true", "false", "null"));

    public static Gen<string> Any => Gen.Sized(size => Of(Math.Min(size, 12)));

    private static Gen<string> Of(int size) => size <= 1
        ? Scalars
        : Gen.Frequency(
            (2, Scalars),
            (4, Members(size).Select(static members => $"{{{string.Join(',', members)}}}")),
            (2, Of(size / 3).ListOf().Select(static items => $"[{string.Join(',', items)}]")));

    private static Gen<string[]> Members(int size) => Gen.Elements(Names)
        .SelectMany(name => Of(size / 2).Select(value => $"{JsonSerializer.Serialize(name)}:{value}"))
        .ListOf()
        .Select(static members => members.ToArray());
}
