using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Alerts;

/// <summary>Reads <c>Alerts:Webhooks</c>. No sentence of it repeats an address or a secret.</summary>
public static class WebhookSettings
{
    public const string Key = $"{AlertsOptions.Section}:Webhooks";

    private const int ShortestSecret = 16;

    private static readonly string[] Members = [nameof(WebhookOptions.Name), nameof(WebhookOptions.Kind), nameof(WebhookOptions.Url), nameof(WebhookOptions.Secret), nameof(WebhookOptions.MinSeverity)];

    /// <summary>One sentence for each thing that is wrong.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        var isHttpAllowed = bool.TryParse(configuration[$"{AlertsOptions.Section}:{nameof(AlertsOptions.AllowHttp)}"], out var allowed) && allowed;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (section, index) in Sections(configuration).Select(static (section, index) => (section, index)))
        {
            foreach (var problem in section.GetChildren().Where(static setting => !Members.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)))
            {
                yield return $"{problem.Path} is not a setting: a webhook has {string.Join(", ", Members)}.";
            }

            foreach (var problem in Problems(section, isHttpAllowed))
            {
                yield return problem;
            }

            if (!names.Add(NameOf(section, index)))
            {
                yield return $"{section.Path}:Name is '{NameOf(section, index)}', which another webhook has: give each a name of its own.";
            }
        }
    }

    /// <summary>Those that are configured; what <see cref="Problems(IConfiguration)"/> finds no fault with.</summary>
    internal static ImmutableArray<Webhook> Read(IConfiguration configuration) => [.. Sections(configuration).Select(static (section, index) => Read(section, index))];

    private static IEnumerable<string> Problems(IConfigurationSection section, bool isHttpAllowed)
    {
        if (section["Kind"] is not { Length: > 0 } kind || !IsOneOf<WebhookKind>(kind))
        {
            yield return $"{section.Path}:Kind must be one of {string.Join(", ", Enum.GetNames<WebhookKind>())}.";
        }

        if (section["MinSeverity"] is { } severity && !IsOneOf<AlertSeverity>(severity))
        {
            yield return $"{section.Path}:MinSeverity must be one of {string.Join(", ", Enum.GetNames<AlertSeverity>())}.";
        }

        if (AddressProblem(section["Url"], isHttpAllowed) is { } problem)
        {
            yield return $"{section.Path}:Url {problem}";
        }

        if (section["Secret"] is { Length: > 0 and < ShortestSecret })
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{section.Path}:Secret is shorter than {ShortestSecret} signs: use a random one, for example of 32.");
        }

        if (section["Secret"] is { Length: > 0 } && IsOneOf<WebhookKind>(section["Kind"] ?? "") && Enum.Parse<WebhookKind>(section["Kind"]!, ignoreCase: true) is not WebhookKind.Json)
        {
            yield return $"{section.Path}:Secret is for the kind Json: Slack and Teams do not check signatures. Leave it out.";
        }
    }

    private static string? AddressProblem(string? url, bool isHttpAllowed)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.Host.Length == 0)
        {
            return "is missing or not an address: write it like https://hooks.example.com/services/….";
        }

        if (address.UserInfo.Length > 0)
        {
            return "has a user or password in it: leave them out.";
        }

        return address.Scheme == "https" || address.IsLoopback || isHttpAllowed
            ? null
            : "begins with http, by which everybody on the way can read it: use https, or set Alerts:AllowHttp to true.";
    }

    private static bool IsOneOf<T>(string value)
        where T : struct, Enum => Enum.GetNames<T>().Contains(value, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<IConfigurationSection> Sections(IConfiguration configuration) => configuration.GetSection(Key).GetChildren();

    private static string NameOf(IConfigurationSection section, int index) =>
        section["Name"]?.Trim() is { Length: > 0 } name ? name : string.Create(CultureInfo.InvariantCulture, $"{section["Kind"]} {index + 1}");

    private static Webhook Read(IConfigurationSection section, int index)
    {
        var options = section.Get<WebhookOptions>() ?? new WebhookOptions();
        var address = new Uri(options.Url);
        var secret = string.IsNullOrEmpty(options.Secret) ? null : options.Secret;
        return new Webhook(new WebhookFace(NameOf(section, index), options.Kind, address.Authority, options.MinSeverity) { IsSigned = secret is not null }, address, secret);
    }
}
