using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace DmsDashboard.Hosting;

/// <summary>Checks a flat section against its options class: no unknown key, every value readable and in its range.</summary>
internal static class SectionReader
{
    /// <summary>One sentence for each key that is wrong, those of the sections within it excepted.</summary>
    public static IEnumerable<string> OwnProblems<TOptions>(IConfigurationSection section, params string[] within)
        where TOptions : class, new()
    {
        var own = section.AsEnumerable(makePathsRelative: true).Where(setting => setting.Key.Length > 0 && !within.Contains(setting.Key.Split(':')[0], StringComparer.OrdinalIgnoreCase));
        var flat = new ConfigurationBuilder().AddInMemoryCollection(own.Select(setting => KeyValuePair.Create($"{section.Path}:{setting.Key}", setting.Value))).Build();
        return Problems<TOptions>(flat.GetSection(section.Path));
    }

    /// <summary>One sentence for each key that is wrong.</summary>
    /// <param name="section">What is configured.</param>
    /// <param name="others">Classes of other rooms that have keys in the same section; they need no ranges.</param>
    public static IEnumerable<string> Problems<TOptions>(IConfigurationSection section, params Type[] others)
        where TOptions : class, new()
    {
        var properties = others.Prepend(typeof(TOptions)).SelectMany(static options => options.GetProperties()).ToDictionary(static property => property.Name, StringComparer.OrdinalIgnoreCase);
        var problems = new List<string>();
        foreach (var setting in section.GetChildren())
        {
            if (!properties.TryGetValue(setting.Key, out var property))
            {
                problems.Add($"{setting.Path} is not a setting: {section.Path} has {string.Join(", ", properties.Keys)}.");
            }
            else if (property.PropertyType == typeof(IList<string>))
            {
                problems.AddRange(ListProblems(setting));
            }
            else if (!IsReadable(setting.Value, property.PropertyType))
            {
                problems.Add($"{setting.Path} is '{setting.Value}', which is not {Kind(property.PropertyType)}.");
            }
        }

        return problems.Count > 0 ? problems : RangeProblems(section.Get<TOptions>() ?? new TOptions(), section.Path);
    }

    private static IEnumerable<string> ListProblems(IConfigurationSection list) =>
        !string.IsNullOrEmpty(list.Value)
            ? [$"{list.Path} is '{list.Value}', which is no list: write {list.Path}:0, {list.Path}:1 and so on."]
            : list.GetChildren().Where(static item => string.IsNullOrWhiteSpace(item.Value)).Select(static item => $"{item.Path} is empty: leave it out, or name something.");

    private static List<string> RangeProblems<TOptions>(TOptions options, string path)
        where TOptions : class
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return [.. results.Select(result => $"{path}:{string.Join(", ", result.MemberNames)}: {result.ErrorMessage}")];
    }

    private static bool IsReadable(string? value, Type type)
    {
        try
        {
            return type == typeof(string)
                || (value is not null && TypeDescriptor.GetConverter(type).ConvertFromString(null, CultureInfo.InvariantCulture, value) is not null);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static string Kind(Type type) =>
        type == typeof(TimeSpan) ? "a time span: write hours:minutes:seconds, for example 00:00:10"
        : type == typeof(bool) ? "true or false"
        : type == typeof(double) ? "a number, for example 20"
        : type == typeof(int) ? "a whole number"
        : "readable";
}
