using DmsDashboard.Hosting.Headers;
using DmsDashboard.Hosting.SignIn;

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
        builder.AddCrossOrigin();
        builder.Services.AddSingleton<SignInFacts>();
        builder.Services.AddSingleton<LocalAwsHost>();
        builder.Services.AddHostedService(static services => services.GetRequiredService<LocalAwsHost>());
        builder.Services.AddHostNames();
        builder.Services.AddAntiforgery(static options => (options.Cookie.Name, options.Cookie.SecurePolicy) = ("dms-form", CookieSecurePolicy.SameAsRequest));
        builder.AddHeaders();
        AddQuietLogs(builder.Logging);
    }

    // Failures to start are told as a sentence (StartFailures). The data protection keys lie in the user's profile, where nobody else reads,
    // and guard only what a page hands back to its own server: that they are not encrypted again needs no warning. An answer that breaks off after it
    // began is the server's to tell.
    private static void AddQuietLogs(ILoggingBuilder logging)
    {
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.Error);
    }
}
