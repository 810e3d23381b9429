using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DmsDashboard.Components;

/// <summary>The document around the circuit.</summary>
public sealed partial class App : ComponentBase
{
    // Without prerendering: the page would be built twice, and the first build would show other data than the second.
    private static readonly InteractiveServerRenderMode WithoutPrerender = new(prerender: false);

    [CascadingParameter]
    private HttpContext? HttpContext { get; set; }

    // Goes into the circuit with the page, sealed by the data protection keys: the browser can neither read nor change it.
    private string From => RequestOrigin.From(HttpContext);

    // So that the same build works behind a path of a reverse proxy.
    private string BaseHref => $"{HttpContext?.Request.PathBase.Value?.TrimEnd('/')}/";
}
