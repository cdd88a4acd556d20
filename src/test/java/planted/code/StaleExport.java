package planted.code;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import java.io.OutputStream;
import org.springframework.stereotype.Service;

/** Hands out a file to whoever showed a second factor this morning. */
@Service
@Needs(Permission.AUDIT_EXPORT)
public class StaleExport {

  /** Asks for none that is fresh. */
  public void stale(ClientId client, OutputStream to) {}

  /** Asks for one. */
  @Needs(value = Permission.AUDIT_EXPORT, fresh = true)
  public void fresh(ClientId client, OutputStream to) {}
}
