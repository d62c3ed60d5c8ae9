"""What gunicorn serves."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "project.settings")

application = get_wsgi_application()

# A long text is a great many small values, none of them a cycle: looking for cycles after every
# 700 of them took half the time of a page. What is loaded by now stays and is not looked at again.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20)
