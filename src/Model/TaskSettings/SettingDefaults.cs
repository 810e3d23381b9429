using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace DmsDashboard.Model.TaskSettings;

/// <summary>
/// The defaults of DMS's task settings, which serverless replications take as well: default-settings.json. What differs between DMS's versions, or of
/// which the sources disagree, is not in it: a setting without a known default is never called different.
/// </summary>
public static class SettingDefaults
{
    private const string Name = "TaskSettings/default-settings.json";

    private static readonly FrozenDictionary<string, SettingDefault> ByPath = Read();

    /// <summary>Where the defaults are known from.</summary>
    public static ImmutableArray<DefaultsSource> Sources { get; } = [.. ByPath.Values.Select(static known => known.Source).Distinct().OrderBy(static source => source.Name, StringComparer.Ordinal)];

    /// <summary>Every setting whose default is known, e.g. <c>ErrorBehavior.DataErrorPolicy</c>; members of a list as <c>Logging.LogComponents[].Severity</c>.</summary>
    public static IEnumerable<string> Paths => ByPath.Keys;

    /// <summary>Null when the default is not known.</summary>
    public static SettingDefault? Find(string path) => ByPath.GetValueOrDefault(path);

    // Throws when the file is missing or wrong: that is a fault of the build.
    private static FrozenDictionary<string, SettingDefault> Read()
    {
        using var stream = typeof(SettingDefaults).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidOperationException($"{Name} is not part of the program.");
        using var file = JsonDocument.Parse(stream);
        var found = new Dictionary<string, SettingDefault>();
        foreach (var part in file.RootElement.EnumerateArray())
        {
            var source = new DefaultsSource(Text(part, "source"), new Uri(Text(part, "link")), DateOnly.Parse(Text(part, "read"), CultureInfo.InvariantCulture));
            Add(found, "", part.GetProperty("settings"), source);
        }

        return found.ToFrozenDictionary();
    }

    private static void Add(Dictionary<string, SettingDefault> found, string path, JsonElement element, DefaultsSource source)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Add(found, SettingPath.Member(path, member.Name), member.Value, source);
                }

                break;
            case JsonValueKind.Array:
                Add(found, SettingPath.Item(path), element[0], source);
                break;
            default:
                found.Add(path, new SettingDefault(Value(element), source));
                break;
        }
    }

    private static string Value(JsonElement element) => element.ValueKind is JsonValueKind.String ? element.GetString() ?? "" : element.GetRawText();

    private static string Text(JsonElement part, string name) => part.GetProperty(name).GetString() ?? "";
}
