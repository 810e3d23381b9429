using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model.TaskSettings;

namespace DmsDashboard.Components.Settings;

/// <summary>Reads settings as sections with names and values, secrets masked. Pure.</summary>
public static class SettingsTree
{
    /// <summary>Never throws: text that is no JSON comes back as a fault.</summary>
    /// <param name="text">A JSON document.</param>
    /// <param name="defaultOf">Tells the default of a setting by its path; null where no defaults are known.</param>
    public static SettingsReading Read(string text, Func<string, SettingDefault?>? defaultOf = null)
    {
        var (sections, fault) = JsonText.Read(text, root => Sections(root, defaultOf ?? (static _ => null)));
        return new SettingsReading(fault is null ? sections : [], fault);
    }

    private static ImmutableArray<SettingNode> Sections(JsonElement root, Func<string, SettingDefault?> defaultOf)
    {
        var all = new Reader(defaultOf).Node("", "", root, isSecret: false);
        if (all.Value is not null)
        {
            return [new SettingNode("", null, [all])];
        }

        ImmutableArray<SettingNode> loose = [.. all.Children.Where(child => child.Value is not null)];
        var sections = all.Children.Where(child => child.Value is null);
        return loose.IsEmpty ? [.. sections] : [new SettingNode("", null, loose), .. sections];
    }

    private static bool IsFlat(JsonElement array) =>
        array.EnumerateArray().All(static item => item.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array));

    private static string Value(JsonElement element, bool isHidden) => element.ValueKind switch
    {
        _ when isHidden => SecretText.Mask,
        JsonValueKind.String => SecretText.Masked(element.GetString() ?? ""),
        JsonValueKind.Null => "null",
        _ => element.GetRawText(),
    };

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private sealed class Reader(Func<string, SettingDefault?> defaultOf)
    {
        public SettingNode Node(string name, string path, JsonElement element, bool isSecret)
        {
            var isHidden = isSecret || SecretText.IsSecretName(name);
            return element.ValueKind switch
            {
                JsonValueKind.Object => new SettingNode(name, null, [.. element.EnumerateObject().Select(member => Node(member.Name, SettingPath.Member(path, member.Name), member.Value, isHidden))]),
                JsonValueKind.Array when IsFlat(element) => new SettingNode(name, string.Join(", ", element.EnumerateArray().Select(item => Value(item, isHidden))), []),
                JsonValueKind.Array => new SettingNode(name, null, [.. element.EnumerateArray().Select((item, index) => Node(Number(index), SettingPath.Item(path), item, isHidden))]),
                _ => Setting(name, path, element, isHidden),
            };
        }

        private SettingNode Setting(string name, string path, JsonElement element, bool isHidden)
        {
            var usual = isHidden ? null : defaultOf(path);
            return new SettingNode(name, Value(element, isHidden), []) { Default = usual, IsDifferent = usual is not null && !usual.IsSameAs(element) };
        }
    }
}
