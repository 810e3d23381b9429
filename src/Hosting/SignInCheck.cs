using DmsDashboard.Access;
using DmsDashboard.Access.LoadBalancer;
using DmsDashboard.Access.OpenId;
using DmsDashboard.Access.People;
using DmsDashboard.Access.Proxy;
using DmsDashboard.Access.Sessions;

namespace DmsDashboard.Hosting;

/// <summary>Finds mistakes in the settings of the ways in: one that is mistyped must not leave the door open.</summary>
internal static class SignInCheck
{
    private static readonly string[] Sections = [OpenIdSettings.Section, ProxyOptions.Section, LoadBalancerOptions.Section, RolesOptions.Section, SessionsOptions.Section, SignInOptions.Section, "Access:Tokens"];

    /// <summary>One sentence for each mistake.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        List<string> unreadable =
        [
            .. UnknownSections(configuration.GetSection("Access")),
            .. SectionReader.Problems<OpenIdSettings>(configuration.GetSection(OpenIdSettings.Section)),
            .. SectionReader.Problems<ProxyOptions>(configuration.GetSection(ProxyOptions.Section)),
            .. SectionReader.Problems<LoadBalancerOptions>(configuration.GetSection(LoadBalancerOptions.Section)),
            .. SectionReader.Problems<RolesOptions>(configuration.GetSection(RolesOptions.Section)),
            .. SectionReader.Problems<SessionsOptions>(configuration.GetSection(SessionsOptions.Section)),
            .. SectionReader.Problems<SignInOptions>(configuration.GetSection(SignInOptions.Section)),
            .. SectionReader.Problems<ForwardedOptions>(configuration.GetSection(ForwardedOptions.Section)),
        ];
        if (unreadable.Count > 0)
        {
            return unreadable;
        }

        var forwarded = configuration.GetSection(ForwardedOptions.Section).Get<ForwardedOptions>() ?? new ForwardedOptions();
        var settings = SignInSettings.Read(configuration);
        return [.. settings.Problems(), .. ForwardedOptions.Problems(forwarded), .. settings.IsOn ? [] : ForwardedOptions.OpenProblems(forwarded)];
    }

    private static IEnumerable<string> UnknownSections(IConfigurationSection access) => access.GetChildren()
        .Where(static section => !Sections.Contains(section.Path, StringComparer.OrdinalIgnoreCase))
        .Select(static section => $"{section.Path} is not a setting: Access has {string.Join(", ", Sections.Select(static known => known["Access:".Length..]))}.");
}
