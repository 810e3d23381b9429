using DmsDashboard.Hosting.SignIn;
using Microsoft.AspNetCore.HostFiltering;

namespace DmsDashboard.Hosting;

/// <summary>How the process listens, and the embedded endpoint.</summary>
internal static class HostingRoom
{
    public static void AddHosting(this WebApplicationBuilder builder)
    {
        if (!ListeningCheck.IsConfigured(builder.Configuration))
        {
            builder.WebHost.UseUrls(ListeningCheck.DefaultUrl);
        }

        builder.Services.AddOptions<EmbeddingOptions>().BindConfiguration(EmbeddingOptions.Section);
        builder.Services.AddSingleton<SignInFacts>();
        builder.Services.AddSingleton<LocalAwsHost>();
        builder.Services.AddHostedService(static services => services.GetRequiredService<LocalAwsHost>());
        builder.Services.PostConfigure<HostFilteringOptions>(static options => options.AllowedHosts = Allowed(options.AllowedHosts));
        builder.Services.AddAntiforgery(static options => (options.Cookie.Name, options.Cookie.SecurePolicy) = ("dms-form", CookieSecurePolicy.SameAsRequest));
        builder.Services.AddHsts(static options => options.MaxAge = TimeSpan.FromDays(180));
        AddQuietLogs(builder.Logging);
    }

    // Loopback names only, unless hosts are named: a page at another name that resolves to 127.0.0.1 is refused (DNS rebinding).
    private static List<string> Allowed(IList<string>? configured) =>
        configured is null or [] or ["*"] ? ["localhost", "127.0.0.1", "[::1]"] : [.. configured];

    // Failures to start are told as a sentence (StartFailures). The data protection keys lie in the user's profile, where nobody else reads,
    // and guard only what a page hands back to its own server: that they are not encrypted again needs no warning.
    private static void AddQuietLogs(ILoggingBuilder logging)
    {
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }
}
